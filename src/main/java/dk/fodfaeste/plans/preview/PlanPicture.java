package dk.fodfaeste.plans.preview;

import dk.fodfaeste.kernel.calendar.DanishTime;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.organisation.Directory.WorkFunction;
import dk.fodfaeste.plans.NewTask;
import dk.fodfaeste.plans.preview.TemplatePreview.Dated;
import dk.fodfaeste.plans.preview.TemplatePreview.StepDates;
import dk.fodfaeste.plans.template.TemplateFile;
import dk.fodfaeste.plans.template.TemplateFile.Phase;
import dk.fodfaeste.plans.template.TemplateFile.Step;
import dk.fodfaeste.ui.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A template as it will look for a family: its phases and steps, each with its dates on one line of time. */
public final class PlanPicture {

    /** A phase with its steps; {@code faults} says what of the phase itself must be mended. */
    public record PhaseRow(String key, String name, Bilingual names, List<StepRow> steps, List<String> faults) {}

    /**
     * A step as the plan shows it.
     *
     * @param conditions when a family gets it, or empty
     * @param bars       where its tasks stand on the line
     * @param when       the dates in words, or why there are none
     * @param why        the arithmetic of the dates, or empty
     * @param faults     what must be mended
     */
    public record StepRow(
            Step step,
            String title,
            String function,
            String timing,
            String conditions,
            boolean applies,
            List<Bar> bars,
            String when,
            String why,
            String source,
            List<String> faults) {}

    /** A task's window on the line; where it has no earliest, {@code from} is {@code to}. */
    public record Bar(double from, double to) {}

    /** One date of the example, for the list in the order of time. */
    public record Moment(Instant due, String when, String title, String key) {}

    private final Page page;
    private final StepWords words;
    private final TemplateFile file;
    private final TemplatePreview preview;
    private final Map<String, WorkFunction> functions;
    private final List<TemplateFault> faults;
    private final TimeAxis axis;
    private final Instant zero;

    public PlanPicture(
            Page page,
            TemplateFile file,
            TemplatePreview preview,
            ExampleFamily family,
            List<WorkFunction> functions,
            List<TemplateFault> faults) {
        this.page = page;
        this.words = new StepWords(page);
        this.file = file;
        this.preview = preview;
        this.functions = functions.stream().collect(Collectors.toMap(WorkFunction::key, Function.identity()));
        this.faults = faults;
        this.zero = DanishTime.startOf(family.arrival()).toInstant();
        this.axis = new TimeAxis(dated().flatMap(dates -> moments(dates).stream())
                .map(this::days)
                .toList());
    }

    public TimeAxis axis() {
        return axis;
    }

    /** Whether the example family would get the plan at all. */
    public boolean starts() {
        return preview.starts();
    }

    /** What must hold for a family to get the plan, in words; empty where every family does. */
    public String conditions() {
        return new ConditionWords(page).of(file.when());
    }

    public List<PhaseRow> phases() {
        List<PhaseRow> rows = new ArrayList<>();
        for (Phase phase : TemplatePreview.phases(file)) {
            rows.add(new PhaseRow(
                    phase.key(),
                    words.text(phase.name(), phase.key()),
                    phase.name(),
                    TemplatePreview.steps(phase).stream().map(this::row).toList(),
                    faults(fault -> phase.key().equals(fault.phase()) && fault.step() == null)));
        }
        return rows;
    }

    /** What of the template as a whole must be mended. */
    public List<String> faults() {
        return faults(fault -> fault.phase() == null);
    }

    /** How many things must be mended in all. */
    public int faultCount() {
        return faults.size();
    }

    /** The example's dates in the order of time. */
    public List<Moment> moments() {
        List<Moment> moments = new ArrayList<>();
        for (Phase phase : TemplatePreview.phases(file)) {
            for (Step step : TemplatePreview.steps(phase)) {
                for (Dated task : dates(step).tasks()) {
                    if (task.dates().dueBy() != null) {
                        moments.add(new Moment(
                                task.dates().dueBy(), words.when(task.dates()), words.title(step, task), step.key()));
                    }
                }
            }
        }
        moments.sort(Comparator.comparing(Moment::due));
        return moments;
    }

    /** How many steps the example family does not get, and how many it gets without a date. */
    public int undated() {
        return (int) dated().filter(dates -> dates.dueBy() == null).count();
    }

    /** The mark of the line in words: "4 uger før". */
    public String mark(TimeAxis.Mark mark) {
        int days = Math.abs(mark.days());
        String side = mark.days() < 0 ? "before" : "after";
        if (days == 0) {
            return page.t("plans.axis.arrival");
        }
        if (days < 90) {
            return page.t("plans.axis.weeks." + side, days / 7);
        }
        return days < 365
                ? page.t("plans.axis.months." + side, days / 30)
                : page.t("plans.axis.years." + side, days / 365);
    }

    @SuppressWarnings({"ConstantConditions", "ConstantValue"})
    private StepRow row(Step step) {
        StepDates dates = dates(step);
        WorkFunction function = step.function() == null ? null : functions.get(step.function());
        return new StepRow(
                step,
                words.text(step.title(), step.key()),
                function == null
                        ? String.valueOf(step.function())
                        : function.name().in(page.language()),
                words.timing(step),
                words.conditions(step),
                dates.applies(),
                dates.tasks().stream()
                        .map(Dated::dates)
                        .filter(each -> each.dueBy() != null)
                        .map(this::bar)
                        .distinct()
                        .toList(),
                words.when(dates),
                words.why(dates),
                source(step),
                faults(fault -> step.key().equals(fault.step())));
    }

    private String source(Step step) {
        return step.source() == null
                ? file.source() == null ? "" : String.valueOf(file.source().caseId())
                : step.source();
    }

    private List<String> faults(Predicate<TemplateFault> which) {
        return faults.stream()
                .filter(which)
                .map(fault -> page.words().t(fault.key(), fault.args()))
                .toList();
    }

    private StepDates dates(Step step) {
        return preview.steps().getOrDefault(step.key(), new StepDates(true, List.of()));
    }

    private Stream<NewTask.Dates> dated() {
        return preview.steps().values().stream()
                .flatMap(step -> step.tasks().stream())
                .map(Dated::dates);
    }

    private static List<Instant> moments(NewTask.Dates dates) {
        List<Instant> moments = new ArrayList<>();
        if (dates.notBefore() != null) {
            moments.add(dates.notBefore());
        }
        if (dates.dueBy() != null) {
            moments.add(dates.dueBy());
        }
        return moments;
    }

    private Bar bar(NewTask.Dates dates) {
        double to = axis.x(days(Objects.requireNonNull(dates.dueBy())));
        return new Bar(dates.notBefore() == null ? to : axis.x(days(dates.notBefore())), to);
    }

    private double days(Instant moment) {
        return Duration.between(zero, moment).toMinutes() / (24.0 * 60);
    }
}
