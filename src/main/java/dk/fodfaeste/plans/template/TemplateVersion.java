package dk.fodfaeste.plans.template;

import dk.fodfaeste.kernel.text.Bilingual;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One published version of a template, as the list of templates shows it.
 *
 * @param retiredAt since when it starts for nobody; {@code null} for the current one
 * @param families  how many families have a plan by it
 */
public record TemplateVersion(
        UUID id,
        String key,
        int version,
        Bilingual name,
        Instant publishedAt,
        @Nullable String publishedBy,
        @Nullable Instant retiredAt,
        int families) {}
