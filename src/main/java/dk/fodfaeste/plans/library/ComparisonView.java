package dk.fodfaeste.plans.library;

import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.kernel.time.Timing;
import dk.fodfaeste.organisation.Directory.WorkFunction;
import dk.fodfaeste.plans.clock.ClockWords;
import dk.fodfaeste.plans.library.TemplateComparison.Changed;
import dk.fodfaeste.plans.preview.ConditionWords;
import dk.fodfaeste.plans.template.Template;
import dk.fodfaeste.plans.template.TemplateFile.Step;
import dk.fodfaeste.plans.template.TemplateVersion;
import dk.fodfaeste.ui.Page;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is different between two versions, in words. */
public record ComparisonView(
        Page page,
        Template before,
        Template after,
        List<TemplateVersion> versions,
        TemplateComparison comparison,
        List<WorkFunction> functions) {

    /** What a field of the template or of a step is called. */
    public String field(String name) {
        return page.t("plans.compare.field." + name.toLowerCase(Locale.ROOT));
    }

    public String title(Step step) {
        return step.title().in(page.language());
    }

    /** When and by whom: the two things that a reader asks of a step. */
    public String facts(Step step) {
        return function(step.function()) + " · " + timing(step.timing());
    }

    /** The value of a field that has one short value; {@code null} for the others, which are only named. */
    public @Nullable String before(Changed changed, String field) {
        return value(changed.before(), field);
    }

    /** The same in the later version. */
    public @Nullable String after(Changed changed, String field) {
        return value(changed.after(), field);
    }

    private @Nullable String value(Step step, String field) {
        return switch (field) {
            case "title" -> text(step.title());
            case "how" -> text(step.how());
            case "function" -> function(step.function());
            case "timing" -> timing(step.timing());
            case "clocks" -> ClockWords.all(page.words(), step.allClocks().alternatives());
            case "required" -> yesNo(!Boolean.FALSE.equals(step.required()));
            case "initials" -> yesNo(Boolean.TRUE.equals(step.initials()));
            case "when" -> new ConditionWords(page).of(step.when());
            default -> null;
        };
    }

    private String text(Bilingual text) {
        return text.in(page.language());
    }

    private String yesNo(boolean yes) {
        return page.t(yes ? "plans.compare.yes" : "plans.compare.no");
    }

    private String function(String key) {
        return functions.stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .map(each -> each.name().in(page.language()))
                .orElse(key);
    }

    private String timing(String timing) {
        return Timing.parse(timing).describe(page.language().locale());
    }
}
