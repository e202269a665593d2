package dk.fodfaeste.plans.running;

import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.time.Anchor;
import dk.fodfaeste.organisation.Directory.WorkFunction;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.plans.Dating;
import dk.fodfaeste.plans.NewPlan;
import dk.fodfaeste.plans.NewTask;
import dk.fodfaeste.plans.clock.Clock;
import dk.fodfaeste.plans.clock.Days;
import dk.fodfaeste.plans.running.Plans.Start;
import dk.fodfaeste.plans.staffing.Staffing;
import dk.fodfaeste.plans.template.AgeRange;
import dk.fodfaeste.plans.template.HouseholdFacts;
import dk.fodfaeste.plans.template.PublishedTemplate;
import dk.fodfaeste.plans.template.TemplateFile.Step;
import dk.fodfaeste.plans.template.TemplateReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects the plans and tasks of households that begin, many at a time; the caller writes them down. */
final class PlanStart {

    private final List<PublishedTemplate> templates;
    private final Map<String, WorkFunction> functions;
    private final Staffing staffing;
    private final Dating dating;
    private final Map<UUID, Set<UUID>> running;
    private final Map<UUID, Map<String, Anchor>> own;
    private final List<NewPlan> plans = new ArrayList<>();
    private final List<NewTask> tasks = new ArrayList<>();
    private final Map<UUID, Set<UUID>> units = new HashMap<>();

    /**
     * @param functions the municipality's functions by key
     * @param running   the templates of each household's running plans
     * @param own       the days that are one person's alone, by person
     */
    public PlanStart(
            List<PublishedTemplate> templates,
            Map<String, WorkFunction> functions,
            Staffing staffing,
            Dating dating,
            Map<UUID, Set<UUID>> running,
            Map<UUID, Map<String, Anchor>> own) {
        this.templates = templates;
        this.functions = functions;
        this.staffing = staffing;
        this.dating = dating;
        this.running = running;
        this.own = own;
    }

    /** Adds one household's plans. */
    public void add(Start start) {
        HouseholdFacts facts = new HouseholdFacts(start.household(), start.day());
        Days days = new Days(
                start.anchors().stream()
                        .collect(Collectors.toMap(moment -> moment.anchor().name(), moment -> moment.anchor())),
                own);
        Set<UUID> already = running.getOrDefault(start.household().id(), Set.of());
        for (PublishedTemplate template : templates) {
            if (already.contains(template.id()) || !facts.meet(template.file().when())) {
                continue;
            }
            UUID household = start.household().id();
            NewPlan plan = NewPlan.ofHousehold(Ids.next(), household, template.id());
            plans.add(plan);
            for (Step step : template.file().steps()) {
                if (facts.meet(step.when())) {
                    UUID stepId = Objects.requireNonNull(template.steps().get(step.key()));
                    subjects(facts, step).forEach(person -> {
                        Clock clock = step.clock(start.household(), person);
                        tasks.add(task(household, plan, stepId, step, clock, days, person));
                    });
                }
            }
        }
    }

    private static List<@Nullable Person> subjects(HouseholdFacts facts, Step step) {
        return step.forEach() == null
                ? Collections.singletonList(null)
                : List.copyOf(facts.aged(AgeRange.parse(step.forEach().age()), step.when()));
    }

    private NewTask task(
            UUID household, NewPlan plan, UUID stepId, Step step, Clock clock, Days days, @Nullable Person person) {
        WorkFunction function = functions.get(step.function());
        if (function == null) {
            throw new IllegalStateException("No function " + step.function() + ", though the template was checked");
        }
        units.computeIfAbsent(household, none -> new HashSet<>()).add(function.unit());
        return new NewTask(
                Ids.next(),
                household,
                null,
                person == null ? null : person.id(),
                plan.id(),
                stepId,
                function.id(),
                function.unit(),
                staffing.assign(household, function.id()),
                step.sensitivity() == null ? null : TemplateReader.constant(step.sensitivity()),
                dating.dates(
                        clock,
                        days,
                        person == null ? null : person.id(),
                        person == null ? null : person.details().birthDate()));
    }

    public List<NewPlan> plans() {
        return plans;
    }

    public List<NewTask> tasks() {
        return tasks;
    }

    public Staffing staffing() {
        return staffing;
    }

    /** The units that have something to do, by household. */
    public Map<UUID, Set<UUID>> units() {
        return units;
    }
}
