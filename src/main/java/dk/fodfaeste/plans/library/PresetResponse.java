package dk.fodfaeste.plans.library;

import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.plans.template.Template;
import org.jspecify.annotations.Nullable;

/**
 * A preset, without its steps.
 *
 * @param caseId         the practice that it follows, such as {@code K02-2}
 * @param currentVersion the municipality's version that starts for new families, if one does
 * @param changed        whether that version says something else than the preset ever did
 * @param earlier        whether that version is an earlier edition of the preset, which can be upgraded
 */
record PresetResponse(
        String key,
        Bilingual name,
        Bilingual summary,
        String caseId,
        Bilingual source,
        int phases,
        int steps,
        @Nullable Integer currentVersion,
        boolean changed,
        boolean earlier) {

    static PresetResponse of(Preset preset) {
        var file = preset.file();
        Template current = preset.current();
        return new PresetResponse(
                file.key(),
                file.name(),
                file.summary(),
                file.source().caseId(),
                file.source().text(),
                file.phases().size(),
                file.steps().size(),
                current == null ? null : current.version(),
                preset.changed(),
                preset.earlier());
    }
}
