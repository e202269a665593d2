package dk.fodfaeste.plans.editor;

import dk.fodfaeste.kernel.text.Bilingual;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A template that is being written; nothing starts by it until it is published.
 *
 * @param basedOn    the published version that it began as; {@code null} for a new template
 * @param definition its YAML, which may still lack things
 * @param version    grows with each change, so that two people do not undo each other
 * @param changedBy  who changed it last; {@code null} for another system
 */
public record TemplateDraft(
        UUID id,
        String key,
        Bilingual name,
        @Nullable UUID basedOn,
        String definition,
        int version,
        Instant changedAt,
        @Nullable String changedBy) {}
