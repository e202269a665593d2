package dk.fodfaeste.plans.editor;

import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.kernel.time.Timing;
import dk.fodfaeste.kernel.time.TimingSyntaxException;
import dk.fodfaeste.people.HouseholdKind;
import dk.fodfaeste.plans.about.SubjectKind;
import dk.fodfaeste.plans.clock.ClockFaults;
import dk.fodfaeste.plans.preview.TemplateFault;
import dk.fodfaeste.plans.template.AgeRange;
import dk.fodfaeste.plans.template.TemplateFile;
import dk.fodfaeste.plans.template.TemplateFile.Condition;
import dk.fodfaeste.plans.template.TemplateFile.Phase;
import dk.fodfaeste.plans.template.TemplateFile.Step;
import dk.fodfaeste.plans.template.TemplateReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds everything that stands between a draft and its publication, not only the first of it; the reader refuses the same
 * when it is published. What only lacks its English is told apart.
 */
final class TemplateCheck {

    private static final int MOST_STEPS = 300;

    private final Set<String> functions;
    private final List<TemplateFault> faults = new ArrayList<>();
    private final List<TemplateFault> untranslated = new ArrayList<>();
    private final Set<String> earlier = new HashSet<>();
    private SubjectKind about = SubjectKind.HOUSEHOLD;
    private String path = "";
    private @Nullable String phase;
    private @Nullable String step;

    private TemplateCheck(Set<String> functions) {
        this.functions = functions;
    }

    /**
     * What must be mended, in the order of the plan; nothing where the template can be published.
     *
     * @param functions the keys of the municipality's functions
     */
    public static List<TemplateFault> faults(TemplateFile file, Set<String> functions) {
        TemplateCheck check = new TemplateCheck(functions);
        check.template(file);
        return check.faults;
    }

    /** What has no English yet, in the order of the plan: it can be published, and is then shown in Danish. */
    public static List<TemplateFault> untranslated(TemplateFile file) {
        TemplateCheck check = new TemplateCheck(Set.of());
        check.template(file);
        return check.untranslated;
    }

    // What a draft lacks is null, whatever the types say.
    @SuppressWarnings({"ConstantConditions", "ConstantValue"})
    private void template(TemplateFile file) {
        both("name", file.name());
        both("summary", file.summary());
        if (file.source() == null
                || blank(file.source().caseId())
                || blank(file.source().da())) {
            add("source", "plans.fault.source");
        } else if (blank(file.source().en())) {
            untranslated("source");
        }
        condition(file.when());
        if (file.subject() != null && SubjectKind.byKey(file.subject()).isEmpty()) {
            add("subject", "plans.template.subject", file.subject());
        }
        if (file.when() != null && !file.about().isOfFamily()) {
            add("when", "plans.fault.misfit");
        }
        about = file.about();
        List<Phase> phases = file.phases() == null ? List.of() : file.phases();
        if (phases.isEmpty()) {
            add("phases", "plans.fault.phases");
        }
        int steps = 0;
        for (int i = 0; i < phases.size(); i++) {
            Phase each = phases.get(i);
            phase = each.key();
            path = "phases[" + i + "].";
            both("name", each.name());
            List<Step> inPhase = each.steps() == null ? List.of() : each.steps();
            if (inPhase.isEmpty()) {
                add("steps", "plans.fault.steps");
            }
            for (int j = 0; j < inPhase.size(); j++) {
                path = "phases[" + i + "].steps[" + j + "].";
                step(inPhase.get(j));
            }
            step = null;
            earlier.add(TemplateFile.whole(String.valueOf(each.key())));
            steps += inPhase.size();
        }
        path = "";
        phase = null;
        if (steps > MOST_STEPS) {
            add("phases", "plans.template.steps", MOST_STEPS);
        }
    }

    @SuppressWarnings({"ConstantConditions", "ConstantValue"})
    private void step(Step each) {
        step = each.key();
        both("title", each.title());
        if (each.title() != null && longest(each.title()) > TemplateReader.LONGEST_TITLE) {
            add("title", "plans.fault.title", TemplateReader.LONGEST_TITLE);
        }
        both("how", each.how());
        if (each.function() == null || !functions.contains(each.function())) {
            add("function", "plans.fault.function", String.valueOf(each.function()));
        }
        if (blank(each.timing())) {
            add("timing", "plans.fault.timing.missing");
        } else {
            timing("timing", each.timing());
        }
        ClockFaults.of(each.clocks(), each.forEach() != null)
                .forEach(fault -> add(fault.path(), fault.key(), fault.args().toArray()));
        if (each.after() != null && !earlier.contains(each.after())) {
            add("after", "plans.fault.after");
        }
        if (Boolean.TRUE.equals(each.strict()) && each.after() == null) {
            add("after", "plans.fault.strict");
        }
        String misfit = TemplateReader.misfit(about, each);
        if (misfit != null) {
            add(misfit, "plans.fault.misfit");
        }
        repeat(each);
        earlier.add(each.key());
        if (each.forEach() != null) {
            range("for-each", each.forEach().age());
        }
        if (each.sensitivity() != null && TemplateReader.sensitivity(each.sensitivity()) == null) {
            add("sensitivity", "plans.fault.sensitivity", each.sensitivity());
        }
        condition(each.when());
    }

    private void repeat(Step each) {
        if (each.every() != null) {
            Timing rhythm = timing("every", each.every());
            if (rhythm != null && !isRhythm(rhythm)) {
                add("every", "plans.fault.every");
            }
        }
        if (each.until() != null) {
            timing("until", each.until());
            if (each.every() == null) {
                add("until", "plans.fault.until");
            }
        }
    }

    private static boolean isRhythm(Timing timing) {
        return timing instanceof Timing.Every || (timing instanceof Timing.OnClosedDays own && isRhythm(own.timing()));
    }

    private @Nullable Timing timing(String field, String text) {
        try {
            return Timing.parse(text);
        } catch (TimingSyntaxException broken) {
            add(field, broken.key(), broken.args().toArray());
            return null;
        }
    }

    private void condition(@Nullable Condition when) {
        if (when == null) {
            return;
        }
        for (String kind : when.kind() == null ? List.<String>of() : when.kind()) {
            if (Arrays.stream(HouseholdKind.values())
                    .noneMatch(each -> each.name().equals(TemplateReader.constant(kind)))) {
                add("when", "plans.template.kind", kind);
            }
        }
        if (when.hasChildAged() != null) {
            range("when", when.hasChildAged());
        }
        if (when.size() != null) {
            range("when", when.size());
        }
    }

    private void range(String field, @Nullable String text) {
        try {
            AgeRange.parse(String.valueOf(text));
        } catch (Problem none) {
            add(field, none.key(), none.args().toArray());
        }
    }

    private void both(String field, @Nullable Bilingual text) {
        if (text == null || blank(text.da())) {
            add(field, "plans.fault.danish." + field);
        }
        if (text == null || blank(text.en())) {
            untranslated(field);
        }
    }

    @SuppressWarnings({"ConstantConditions", "ConstantValue"})
    private static int longest(Bilingual text) {
        return Math.max(
                text.da() == null ? 0 : text.da().length(),
                text.en() == null ? 0 : text.en().length());
    }

    private void untranslated(String field) {
        untranslated.add(new TemplateFault(path + field, phase, step, "plans.fault.english." + field, List.of()));
    }

    private void add(String field, String key, Object... args) {
        faults.add(new TemplateFault(path + field, phase, step, key, List.of(args)));
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
