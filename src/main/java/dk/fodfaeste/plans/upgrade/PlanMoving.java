package dk.fodfaeste.plans.upgrade;

import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.organisation.Directory.WorkFunction;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.plans.Dating;
import dk.fodfaeste.plans.NewTask;
import dk.fodfaeste.plans.NewTask.Dates;
import dk.fodfaeste.plans.TaskStatus;
import dk.fodfaeste.plans.clock.ChosenClock;
import dk.fodfaeste.plans.clock.Days;
import dk.fodfaeste.plans.staffing.Staffing;
import dk.fodfaeste.plans.template.AgeRange;
import dk.fodfaeste.plans.template.HouseholdFacts;
import dk.fodfaeste.plans.template.PublishedTemplate;
import dk.fodfaeste.plans.template.TemplateFile.Step;
import dk.fodfaeste.plans.template.TemplateReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Computes what a move to a version of a template does to plans. Steps are the same where their keys are: a task keeps
 * its date unless the step's timing is another, and whoever has it keeps it unless the step's function is another.
 */
final class PlanMoving {

    /** A plan that is behind, with all that its tasks depend on. */
    public record Behind(
            UUID plan,
            Household household,
            UUID from,
            int fromVersion,
            LocalDate day,
            Days days,
            Map<UUID, ChosenClock> clocks,
            List<MovableTask> tasks,
            HouseholdFacts.Known known,
            boolean hasNewer) {}

    private final PublishedTemplate to;
    private final Map<String, WorkFunction> functions;
    private final Staffing staffing;
    private final Dating dating;

    public PlanMoving(PublishedTemplate to, Map<String, WorkFunction> functions, Staffing staffing, Dating dating) {
        this.to = to;
        this.functions = functions;
        this.staffing = staffing;
        this.dating = dating;
    }

    /** What the move does to this plan. */
    public PlanChange of(Behind behind) {
        HouseholdFacts facts = new HouseholdFacts(behind.household(), behind.day(), behind.known());
        UUID household = behind.household().id();
        if (behind.hasNewer()) {
            return PlanChange.refused(
                    behind.plan(), household, behind.from(), behind.fromVersion(), "plans.moves.refused.has");
        }
        if (!facts.meet(to.file().when())) {
            return PlanChange.refused(
                    behind.plan(), household, behind.from(), behind.fromVersion(), "plans.moves.refused.when");
        }
        List<PlanChange.Added> added = new ArrayList<>();
        List<PlanChange.Kept> kept = new ArrayList<>();
        Set<UUID> wanted = new HashSet<>();
        for (Step step : to.file().steps()) {
            if (!facts.meet(step.when())) {
                continue;
            }
            for (Person person : subjects(facts, step)) {
                UUID about = person == null ? null : person.id();
                List<MovableTask> present = behind.tasks().stream()
                        .filter(task ->
                                !task.dropped() && step.isOf(task.key()) && Objects.equals(about, task.person()))
                        .toList();
                present.forEach(task -> wanted.add(task.id()));
                present.stream()
                        .filter(task -> task.status().isActive())
                        .forEach(task -> kept.add(kept(behind, task, step, person)));
                if (present.isEmpty()) {
                    added.add(new PlanChange.Added(task(behind, step, person), step.title()));
                }
            }
        }
        List<MovableTask> dropped = behind.tasks().stream()
                .filter(task -> task.status().isActive() && !wanted.contains(task.id()))
                .toList();
        int settled = (int) behind.tasks().stream()
                .filter(task -> task.status() == TaskStatus.DONE || task.status() == TaskStatus.NOT_RELEVANT)
                .count();
        return new PlanChange(
                behind.plan(), household, behind.from(), behind.fromVersion(), null, added, dropped, kept, settled);
    }

    public Staffing staffing() {
        return staffing;
    }

    private PlanChange.Kept kept(Behind behind, MovableTask task, Step step, @Nullable Person person) {
        WorkFunction function = function(step);
        boolean other = !function.id().equals(task.function());
        ChosenClock until = behind.clocks().get(task.id());
        String timing = until == null ? task.timing() : until.clock().timing();
        boolean redate = task.follows()
                && !timing.equals(step.clock(behind.household(), person).timing());
        Dates dates = redate ? dates(behind, step, person) : task.dates();
        return new PlanChange.Kept(
                task,
                step(step),
                step.title(),
                function.id(),
                other ? function.unit() : task.unit(),
                other ? staffing.assign(behind.household().id(), function.id()) : task.assignee(),
                sensitivity(step),
                dates);
    }

    private NewTask task(Behind behind, Step step, @Nullable Person person) {
        WorkFunction function = function(step);
        return new NewTask(
                Ids.next(),
                behind.household().id(),
                null,
                person == null ? null : person.id(),
                behind.plan(),
                step(step),
                function.id(),
                function.unit(),
                staffing.assign(behind.household().id(), function.id()),
                sensitivity(step),
                dates(behind, step, person));
    }

    private Dates dates(Behind behind, Step step, @Nullable Person person) {
        return dating.dates(
                step.clock(behind.household(), person),
                behind.days(),
                person == null ? null : person.id(),
                person == null ? null : person.details().birthDate());
    }

    private UUID step(Step step) {
        return Objects.requireNonNull(to.steps().get(step.key()));
    }

    private WorkFunction function(Step step) {
        WorkFunction function = functions.get(step.function());
        if (function == null) {
            throw new IllegalStateException("No function " + step.function() + ", though the template was checked");
        }
        return function;
    }

    private static @Nullable String sensitivity(Step step) {
        return step.sensitivity() == null ? null : TemplateReader.constant(step.sensitivity());
    }

    private static List<@Nullable Person> subjects(HouseholdFacts facts, Step step) {
        return step.forEach() == null
                ? Collections.singletonList(null)
                : List.copyOf(facts.aged(AgeRange.parse(step.forEach().age()), step.when()));
    }
}
