package dk.fodfaeste.plans.action;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote about a task. It is never changed or removed.
 *
 * @param by who wrote it; {@code null} for another system
 */
public record TaskComment(UUID id, Instant at, @Nullable String by, String text) {}
