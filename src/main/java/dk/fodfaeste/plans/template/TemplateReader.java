package dk.fodfaeste.plans.template;

import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.kernel.time.Timing;
import dk.fodfaeste.kernel.time.TimingSyntaxException;
import dk.fodfaeste.people.HouseholdKind;
import dk.fodfaeste.plans.about.SubjectKind;
import dk.fodfaeste.plans.clock.ClockFaults;
import dk.fodfaeste.plans.template.TemplateFile.Condition;
import dk.fodfaeste.plans.template.TemplateFile.Step;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a template from YAML and refuses one that could not be used as it stands. */
public final class TemplateReader {

    /** The longest title that a worklist shows in one line. */
    public static final int LONGEST_TITLE = 80;

    private static final int MOST_STEPS = 300;
    private static final int MOST_CHOICES = 12;
    private static final Pattern CHOICE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final int LONGEST_FILE = 300_000;
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,79}");
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private TemplateReader() {}

    /**
     * The template in this text.
     *
     * @param functions the keys of the municipality's functions
     * @throws Problem that says which step is wrong, and how
     */
    public static TemplateFile read(String yaml, Set<String> functions) {
        if (yaml.length() > LONGEST_FILE) {
            throw Problem.invalid("plans.template.long", LONGEST_FILE);
        }
        TemplateFile file;
        try {
            file = YAML.readValue(yaml, TemplateFile.class);
        } catch (JacksonException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
            throw Problem.invalid("plans.template.yaml", String.valueOf(line), broken.getOriginalMessage())
                    .causedBy(broken);
        }
        check(file, functions);
        return file;
    }

    /** Reads what has been checked before. */
    public static TemplateFile readPublished(String yaml) {
        return YAML.readValue(yaml, TemplateFile.class);
    }

    // Jackson fills what the YAML lacks with null, whatever the types say.
    @SuppressWarnings({"ConstantConditions", "ConstantValue"})
    private static void check(TemplateFile file, Set<String> functions) {
        if (file == null || file.phases() == null || file.phases().isEmpty()) {
            throw Problem.invalid("plans.template.empty");
        }
        key(file.key());
        text("name", file.name());
        text("summary", file.summary());
        if (file.source() == null
                || blank(file.source().caseId())
                || blank(file.source().da())) {
            throw Problem.invalid("plans.template.missing", file.key(), "source");
        }
        if (file.note() != null) {
            text("note", file.note());
        }
        condition(file.when());
        if (file.subject() != null && SubjectKind.byKey(file.subject()).isEmpty()) {
            throw Problem.invalid("plans.template.subject", file.subject());
        }
        Set<String> keys = new HashSet<>();
        Set<String> whole = new HashSet<>();
        for (TemplateFile.Phase phase : file.phases()) {
            key(phase.key());
            text(phase.key(), phase.name());
            if (phase.steps() == null || phase.steps().isEmpty()) {
                throw Problem.invalid("plans.template.missing", phase.key(), "steps");
            }
            for (Step step : phase.steps()) {
                step(step, functions);
                if (step.after() != null && !keys.contains(step.after()) && !whole.contains(step.after())) {
                    throw Problem.invalid("plans.template.after", step.key(), step.after());
                }
                String misfit = misfit(file.about(), step);
                if (misfit != null) {
                    throw Problem.invalid("plans.template.misfit", step.key(), misfit);
                }
                if (Boolean.TRUE.equals(step.strict()) && step.after() == null) {
                    throw Problem.invalid("plans.template.strict", step.key());
                }
                if (!keys.add(step.key())) {
                    throw Problem.invalid("plans.template.twice", step.key());
                }
            }
            whole.add(TemplateFile.whole(phase.key()));
        }
        if (file.when() != null && !file.about().isOfFamily()) {
            throw Problem.invalid("plans.template.misfit", file.key(), "when");
        }
        for (Step step : file.steps()) {
            for (String earlier : step.was() == null ? List.<String>of() : step.was()) {
                key(earlier);
                if (keys.contains(earlier)) {
                    throw Problem.invalid("plans.template.was", step.key(), earlier);
                }
            }
        }
        if (keys.size() > MOST_STEPS) {
            throw Problem.invalid("plans.template.steps", MOST_STEPS);
        }
    }

    /** The field of a step that has no meaning where the plan is about that; {@code null} where all have one. */
    public static @Nullable String misfit(SubjectKind about, Step step) {
        if (about != SubjectKind.HOUSEHOLD && step.forEach() != null) {
            return "for-each";
        }
        if (about.isOfFamily()) {
            return null;
        }
        return step.clocks() != null
                ? "clocks"
                : step.when() != null
                        ? "when"
                        : step.form() != null ? "form" : step.fulfilledBy() != null ? "fulfilled-by" : null;
    }

    private static void step(Step step, Set<String> functions) {
        key(step.key());
        text(step.key(), step.title());
        text(step.key(), step.how());
        if (step.title().da().length() > LONGEST_TITLE || step.title().en().length() > LONGEST_TITLE) {
            throw Problem.invalid("plans.template.title", step.key(), LONGEST_TITLE);
        }
        if (step.function() == null || !functions.contains(step.function())) {
            throw Problem.invalid("plans.template.function", step.key(), String.valueOf(step.function()));
        }
        timing(step, String.valueOf(step.timing()));
        clocks(step);
        repeat(step);
        if (step.forEach() != null) {
            AgeRange.parse(String.valueOf(step.forEach().age()));
        }
        if (step.sensitivity() != null && sensitivity(step.sensitivity()) == null) {
            throw Problem.invalid("plans.template.sensitivity", step.key(), step.sensitivity());
        }
        condition(step.when());
        asks(step);
    }

    @SuppressWarnings({"ConstantConditions", "ConstantValue"})
    private static void asks(Step step) {
        TemplateFile.Asks asks = step.asks();
        if (asks == null) {
            return;
        }
        text(step.key(), asks.question());
        int choices = asks.choices() == null ? 0 : asks.choices().size();
        if (choices < 2 || choices > MOST_CHOICES) {
            throw Problem.invalid("plans.template.choices", step.key(), MOST_CHOICES);
        }
        Set<String> keys = new HashSet<>();
        for (TemplateFile.Choice choice : asks.choices()) {
            text(step.key(), choice.name());
            if (choice.key() == null || !CHOICE.matcher(choice.key()).matches() || !keys.add(choice.key())) {
                throw Problem.invalid("plans.template.choice", step.key(), String.valueOf(choice.key()));
            }
        }
    }

    private static void clocks(Step step) {
        ClockFaults.of(step.clocks(), step.forEach() != null).stream()
                .findFirst()
                .ifPresent(fault -> {
                    throw Problem.inField(
                            step.key() + "." + fault.path(),
                            fault.key(),
                            fault.args().toArray());
                });
    }

    private static void repeat(Step step) {
        if (step.every() != null && !isRhythm(timing(step, step.every()))) {
            throw Problem.invalid("plans.template.every", step.key(), step.every());
        }
        if (step.until() != null) {
            timing(step, step.until());
            if (step.every() == null) {
                throw Problem.invalid("plans.template.until", step.key());
            }
        }
    }

    private static boolean isRhythm(Timing timing) {
        return timing instanceof Timing.Every || (timing instanceof Timing.OnClosedDays own && isRhythm(own.timing()));
    }

    private static Timing timing(Step step, String text) {
        try {
            return Timing.parse(text);
        } catch (TimingSyntaxException broken) {
            throw Problem.invalid("plans.template.timing", step.key(), text).causedBy(broken);
        }
    }

    /** The sensitivity of this name, or {@code null} when there is none. */
    public static @Nullable Sensitivity sensitivity(String name) {
        for (Sensitivity each : Sensitivity.values()) {
            if (constant(name).equals(each.name())) {
                return each;
            }
        }
        return null;
    }

    /** The name of a constant as it is written in YAML: {@code child-concern} for {@code CHILD_CONCERN}. */
    public static String constant(String name) {
        return name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static void condition(@Nullable Condition when) {
        if (when == null) {
            return;
        }
        if (when.kind() != null) {
            for (String kind : when.kind()) {
                boolean known = java.util.Arrays.stream(HouseholdKind.values())
                        .anyMatch(each -> each.name().equals(constant(kind)));
                if (!known) {
                    throw Problem.invalid("plans.template.kind", kind);
                }
            }
        }
        told(when);
        if (when.hasChildAged() != null) {
            AgeRange.parse(when.hasChildAged());
        }
        if (when.size() != null) {
            AgeRange.parse(when.size());
        }
    }

    @SuppressWarnings({"ConstantConditions", "ConstantValue"})
    private static void told(Condition when) {
        for (TemplateFile.Told told : when.told() == null ? List.<TemplateFile.Told>of() : when.told()) {
            if (blank(told.fact())
                    || told.is() == null
                    || told.is().isEmpty()
                    || told.is().contains(null)) {
                throw Problem.invalid("plans.template.told", String.valueOf(told.fact()));
            }
            text(told.fact(), told.text());
        }
    }

    private static void key(@Nullable String key) {
        if (key == null || !KEY.matcher(key).matches()) {
            throw Problem.invalid("plans.template.key", String.valueOf(key));
        }
    }

    private static void text(String where, @Nullable Bilingual text) {
        if (text == null || blank(text.da())) {
            throw Problem.invalid("plans.template.danish", where);
        }
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
