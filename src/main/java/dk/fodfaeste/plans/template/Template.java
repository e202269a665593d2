package dk.fodfaeste.plans.template;

import dk.fodfaeste.kernel.text.Bilingual;
import java.time.Instant;
import java.util.UUID;

/** A published template: it never changes again; a change is a new version. */
public record Template(UUID id, String key, int version, Bilingual name, String definition, Instant publishedAt) {}
