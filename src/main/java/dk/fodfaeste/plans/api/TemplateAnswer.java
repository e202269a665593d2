package dk.fodfaeste.plans.api;

import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.plans.TemplateVersion;
import dk.fodfaeste.ui.api.Moments;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published version of a template.
 *
 * @param current   whether new families get it
 * @param retiredAt since when they do not
 * @param families  how many families have a plan by it
 */
record TemplateAnswer(
        UUID id,
        String key,
        int version,
        Bilingual name,
        boolean current,
        OffsetDateTime publishedAt,
        @Nullable OffsetDateTime retiredAt,
        int families) {

    static TemplateAnswer of(TemplateVersion version) {
        return new TemplateAnswer(
                version.id(),
                version.key(),
                version.version(),
                version.name(),
                version.retiredAt() == null,
                Moments.danish(version.publishedAt()),
                Moments.danishOrNull(version.retiredAt()),
                version.families());
    }
}
