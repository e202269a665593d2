package dk.fodfaeste.plans.preview;

import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.calendar.Point;
import dk.fodfaeste.kernel.time.Timing;
import dk.fodfaeste.kernel.time.TimingSyntaxException;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.plans.Dating;
import dk.fodfaeste.plans.NewTask.Dates;
import dk.fodfaeste.plans.clock.Clock;
import dk.fodfaeste.plans.clock.Days;
import dk.fodfaeste.plans.template.AgeRange;
import dk.fodfaeste.plans.template.HouseholdFacts;
import dk.fodfaeste.plans.template.TemplateFile;
import dk.fodfaeste.plans.template.TemplateFile.Condition;
import dk.fodfaeste.plans.template.TemplateFile.Phase;
import dk.fodfaeste.plans.template.TemplateFile.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The dates that a template gives an example family, by the same arithmetic as a plan that starts.
 *
 * @param starts whether the family would get the plan at all
 * @param steps  by key, in the order of the plan
 */
public record TemplatePreview(boolean starts, Map<String, StepDates> steps) {

    /**
     * What one step gives.
     *
     * @param applies whether the family gets it
     * @param tasks   the dates of each task, with the age of the person whom it is about
     */
    public record StepDates(boolean applies, List<Dated> tasks) {}

    /** The dates of one task. */
    public record Dated(@Nullable Integer age, Dates dates) {}

    /** The dates of this template, which may still lack things: a step that cannot be dated has none. */
    public static TemplatePreview of(TemplateFile file, ExampleFamily family, Dating dating) {
        HouseholdFacts facts = family.facts();
        Map<String, StepDates> steps = new LinkedHashMap<>();
        for (Step step : steps(file)) {
            steps.put(step.key(), dates(step, family, facts, dating));
        }
        return new TemplatePreview(meet(facts, file.when()), steps);
    }

    /** The days that the template counts from, besides the arrival and birthdays. */
    public static SortedSet<String> anchors(TemplateFile file) {
        SortedSet<String> anchors = new TreeSet<>();
        for (Step step : steps(file)) {
            step.allClocks().timings().forEach(text -> {
                Timing timing = timing(text);
                if (timing != null) {
                    anchors.add(timing.anchor());
                }
            });
        }
        anchors.removeAll(List.of(ExampleFamily.ARRIVAL, Point.Age.BIRTH));
        return anchors;
    }

    /** The phases of a template that may still lack them. */
    @SuppressWarnings({"ConstantConditions", "ConstantValue"})
    public static List<Phase> phases(TemplateFile file) {
        return file.phases() == null ? List.of() : file.phases();
    }

    /** The steps of a phase that may still lack them. */
    @SuppressWarnings({"ConstantConditions", "ConstantValue"})
    public static List<Step> steps(Phase phase) {
        return phase.steps() == null ? List.of() : phase.steps();
    }

    private static List<Step> steps(TemplateFile file) {
        return phases(file).stream().flatMap(phase -> steps(phase).stream()).toList();
    }

    private static StepDates dates(Step step, ExampleFamily family, HouseholdFacts facts, Dating dating) {
        if (!meet(facts, step.when())) {
            return new StepDates(false, List.of());
        }
        List<Dated> tasks = new ArrayList<>();
        Days days = Days.of(family.anchors());
        Clock same = step.clock(facts.household(), null);
        if (timing(same.timing()) != null) {
            if (step.forEach() == null) {
                tasks.add(new Dated(null, dating.dates(same, days, null, null)));
            } else {
                for (Person person : aged(facts, step.forEach().age())) {
                    tasks.add(new Dated(
                            person.ageOn(family.arrival()),
                            dating.dates(
                                    readable(step.clock(facts.household(), person), same),
                                    days,
                                    null,
                                    person.details().birthDate())));
                }
            }
        }
        return new StepDates(step.forEach() == null || !tasks.isEmpty(), tasks);
    }

    private static boolean meet(HouseholdFacts facts, @Nullable Condition when) {
        try {
            return facts.meet(when);
        } catch (Problem unreadable) {
            // The check names what cannot be read; the preview shows the step nevertheless.
            return true;
        }
    }

    private static List<Person> aged(HouseholdFacts facts, @Nullable String range) {
        try {
            return facts.aged(AgeRange.parse(String.valueOf(range)));
        } catch (Problem unreadable) {
            return List.of();
        }
    }

    private static Clock readable(Clock clock, Clock otherwise) {
        return timing(clock.timing()) == null ? otherwise : clock;
    }

    private static @Nullable Timing timing(@Nullable String text) {
        try {
            return text == null ? null : Timing.parse(text);
        } catch (TimingSyntaxException unreadable) {
            return null;
        }
    }
}
