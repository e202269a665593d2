package dk.fodfaeste.law.ruleset;

import dk.fodfaeste.law.RuleContent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a rule said from a moment on.
 *
 * @param by who wrote it; {@code null} for the product and for a token
 */
public record RuleVersion(int version, Instant at, @Nullable String by, RuleContent content) {}
