package dk.fodfaeste.plans.editor;

import dk.fodfaeste.access.Permissions;
import dk.fodfaeste.organisation.Directory.WorkFunction;
import dk.fodfaeste.people.HouseholdKind;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAddresses;
import dk.fodfaeste.plans.about.SubjectKind;
import dk.fodfaeste.plans.preview.ExampleForm;
import dk.fodfaeste.plans.preview.PlanPicture;
import dk.fodfaeste.plans.preview.TemplatePreview;
import dk.fodfaeste.plans.template.TemplateFile;
import dk.fodfaeste.plans.template.TemplateFile.Phase;
import dk.fodfaeste.plans.template.TemplateFile.Step;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.api.Codes;
import dk.fodfaeste.ui.form.Form;
import dk.fodfaeste.ui.form.Option;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All that the page of a draft shows.
 *
 * @param opened what is being edited in its place
 * @param askWhom who can publish, where the caller cannot
 * @param untranslated how many texts have no English yet
 */
public record DraftView(
        Page page,
        TemplateDraft draft,
        TemplateFile file,
        PlanPicture plan,
        ExampleForm example,
        Map<String, String> parameters,
        Opened opened,
        List<WorkFunction> functions,
        List<String> askWhom,
        int untranslated) {

    /** The events that can tick a step: docs/templates.md. */
    private static final List<String> EVENTS = List.of("arrival-registered", "home-assigned", "ladder-placed");

    private static final List<String> SENSITIVITIES = List.of("health", "child-concern");

    /**
     * What is being edited: a step, a phase, the template's own facts, or nothing.
     *
     * @param form   its fields
     * @param clash  what a colleague has done meanwhile, in words
     */
    public record Opened(
            @Nullable String step,
            @Nullable String phase,
            boolean facts,
            Form form,
            @Nullable String clash) {

        static final Opened NOTHING = new Opened(null, null, false, Form.empty(), null);

        static Opened step(String key, Form form, @Nullable String clash) {
            return new Opened(key, null, false, form, clash);
        }

        static Opened phase(String key, Form form, @Nullable String clash) {
            return new Opened(null, key, false, form, clash);
        }

        static Opened facts(Form form, @Nullable String clash) {
            return new Opened(null, null, true, form, clash);
        }
    }

    /** Where something is done to the draft. */
    public String address(String verb) {
        return PlanAddresses.DRAFTS + "/" + draft.id() + (verb.isEmpty() ? "" : "/" + verb);
    }

    /** The page with something opened for editing. */
    public String opening(String what, String key) {
        return ExampleForm.address(address(""), parameters, what, key);
    }

    /** The page with nothing opened. */
    public String closed() {
        return ExampleForm.address(address(""), parameters);
    }

    public boolean isOpen(String step) {
        return step.equals(opened.step());
    }

    public boolean mayPublish() {
        return page.caller() != null && Permissions.may(page.caller(), PlanAction.TEMPLATE_PUBLISH);
    }

    public List<Option> functionOptions() {
        return functions.stream()
                .map(each -> new Option(each.key(), each.name().in(page.language())))
                .toList();
    }

    public List<Option> formOptions() {
        return options(TimingForm.FORMS, name -> page.t("plans.timing.form." + name));
    }

    public List<Option> unitOptions() {
        return options(
                List.of("hour", "day", "working day", "week", "month", "year"),
                name -> page.t("plans.timing.unit." + name));
    }

    public List<Option> sideOptions() {
        return options(List.of("before", "after"), name -> page.t("plans.timing.side." + name));
    }

    public List<Option> pointOptions() {
        return options(List.of("named", "age", "weekday"), name -> page.t("plans.timing.point." + name));
    }

    public List<Option> nthOptions() {
        return options(List.of("first", "second", "third", "fourth", "last"), name -> page.t("time.nth." + name));
    }

    public List<Option> monthOptions() {
        return options(List.of("before", "of", "after"), name -> page.t("plans.timing.month." + name));
    }

    public List<Option> closedOptions() {
        return options(List.of("keep", "next", "previous"), name -> page.t("plans.timing.closed." + name));
    }

    public List<Option> weekdayOptions() {
        return Arrays.stream(java.time.DayOfWeek.values())
                .map(each -> new Option(
                        TimingForm.lower(each),
                        each.getDisplayName(
                                java.time.format.TextStyle.FULL, page.language().locale())))
                .toList();
    }

    /** The events that have words, and the one that is chosen already. */
    public List<Option> anchorOptions() {
        return named("time.anchor.", opened.form().value("tAnchor"));
    }

    public List<Option> heldOptions() {
        return named("time.held.", opened.form().value("tHeld"));
    }

    public List<Option> eventOptions() {
        return options(EVENTS, name -> page.t("plans.event-key." + name));
    }

    public List<Option> sensitivityOptions() {
        return options(SENSITIVITIES, name -> page.t("plans.sensitivity." + name));
    }

    public List<Option> kindOptions() {
        return Arrays.stream(HouseholdKind.values())
                .map(each -> new Option(Codes.of(each), page.t("people.kind." + each.name())))
                .toList();
    }

    public List<Option> exampleKindOptions() {
        return Arrays.stream(HouseholdKind.values())
                .map(each -> new Option(each.name(), page.t("people.kind." + each.name())))
                .toList();
    }

    public List<Option> yesNoOptions(String key) {
        return List.of(
                new Option("true", page.t("plans.condition." + key)),
                new Option("false", page.t("plans.condition.no-" + key)));
    }

    /** The steps before the one that is being edited: those that it can wait for. */
    public List<Option> earlierOptions() {
        List<Option> earlier = new ArrayList<>();
        for (Phase phase : TemplatePreview.phases(file)) {
            for (Step step : TemplatePreview.steps(phase)) {
                if (isOpen(step.key())) {
                    return earlier;
                }
                earlier.add(new Option(step.key(), title(step)));
            }
            if (phase.key() != null && phase.name() != null) {
                String name = phase.name().in(page.language());
                earlier.add(new Option(TemplateFile.whole(phase.key()), page.t("plans.step.after.phase", name)));
            }
        }
        return earlier;
    }

    /** What a plan can be about. */
    public List<Option> subjectOptions() {
        return Arrays.stream(SubjectKind.values())
                .map(each -> new Option(each.key(), page.t("plans.subject.kind." + each)))
                .toList();
    }

    /** What the fields of the timing say, in words; {@code null} while they say nothing whole. */
    public @Nullable String sentence() {
        return TimingForm.sentence(opened.form(), page.words());
    }

    /** What a day is called in words. */
    public String anchor(String name) {
        String key = "time.anchor." + name;
        return page.words().has(key) ? page.t(key) : name;
    }

    private String title(Step step) {
        String title = step.title() == null ? null : step.title().in(page.language());
        return title == null || title.isBlank() ? step.key() : title;
    }

    private List<Option> named(String beginning, String chosen) {
        List<Option> options = new ArrayList<>();
        page.words().keys().stream()
                .filter(key -> key.startsWith(beginning))
                .map(key -> key.substring(beginning.length()))
                .filter(name -> !name.equals("birth") && !name.equals("last"))
                .forEach(name -> options.add(new Option(name, page.t(beginning + name))));
        if (!chosen.isEmpty()
                && options.stream().noneMatch(option -> option.value().equals(chosen))) {
            options.add(new Option(chosen, chosen));
        }
        return options;
    }

    private static List<Option> options(List<String> values, UnaryOperator<String> words) {
        return values.stream()
                .map(value -> new Option(value, words.apply(value.replace(' ', '-'))))
                .toList();
    }

    /** The key of the step that is being edited. */
    public String openStep() {
        return Objects.requireNonNull(opened.step());
    }
}
