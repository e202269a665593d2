package dk.fodfaeste.plans.template;

import dk.fodfaeste.kernel.text.Bilingual;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published version of a template.
 *
 * @param current   whether new families get it
 * @param retiredAt since when they do not
 * @param families  how many families have a plan by it
 */
public record TemplateResponse(
        UUID id,
        String key,
        int version,
        Bilingual name,
        boolean current,
        Instant publishedAt,
        @Nullable Instant retiredAt,
        int families) {

    public static TemplateResponse of(TemplateVersion version) {
        return new TemplateResponse(
                version.id(),
                version.key(),
                version.version(),
                version.name(),
                version.retiredAt() == null,
                version.publishedAt(),
                version.retiredAt(),
                version.families());
    }
}
