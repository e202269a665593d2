package dk.fodfaeste.law;

import java.util.UUID;

/** A rule of a set as it stands now; {@code version} counts its changes. */
public record LawRule(UUID id, UUID set, String key, int version, RuleContent content) {}
