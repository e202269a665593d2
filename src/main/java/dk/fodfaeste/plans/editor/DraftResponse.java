package dk.fodfaeste.plans.editor;

import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.kernel.text.Words;
import dk.fodfaeste.plans.preview.TemplateFault;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A template that is being written.
 *
 * @param basedOn the published version that it began as
 * @param version to be sent with a change, so that nobody overwrites what somebody else has done
 * @param missing what must be mended before it can be published
 * @param untranslated what has no English; it can be published, and is then shown in Danish
 */
record DraftResponse(
        UUID id,
        String key,
        Bilingual name,
        @Nullable UUID basedOn,
        int version,
        Instant changedAt,
        List<Missing> missing,
        List<Missing> untranslated) {

    /** Something that must be mended: the place in the YAML, and what is wrong there. */
    record Missing(String path, String code, String detail) {}

    static DraftResponse of(
            TemplateDraft draft, List<TemplateFault> faults, List<TemplateFault> untranslated, Words words) {
        return new DraftResponse(
                draft.id(),
                draft.key(),
                draft.name(),
                draft.basedOn(),
                draft.version(),
                draft.changedAt(),
                missing(faults, words),
                missing(untranslated, words));
    }

    private static List<Missing> missing(List<TemplateFault> faults, Words words) {
        return faults.stream()
                .map(fault -> new Missing(fault.path(), fault.key(), words.t(fault.key(), fault.args())))
                .toList();
    }
}
