package dk.fodfaeste.plans.subject;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Faults;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.time.Anchor;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.people.team.Teams;
import dk.fodfaeste.plans.AnchorMoment;
import dk.fodfaeste.plans.NewPlan;
import dk.fodfaeste.plans.NewTask;
import dk.fodfaeste.plans.about.SubjectKind;
import dk.fodfaeste.plans.clock.Days;
import dk.fodfaeste.plans.clock.OwnDayStore;
import dk.fodfaeste.plans.running.PlanRetraction;
import dk.fodfaeste.plans.running.PlanStore;
import dk.fodfaeste.plans.running.Plans;
import dk.fodfaeste.plans.template.HouseholdFacts;
import dk.fodfaeste.plans.template.PublishedTemplate;
import dk.fodfaeste.ui.input.Command;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Plans about one person of a family, which somebody starts for her: each task is about her, and else they are the family's
 * like all others.
 */
@Service
public class PersonPlans {

    /** Which plan for whom. */
    @Command
    public record PersonPlanInput(UUID person, String template) {}

    private final SubjectPlanStore store;
    private final Beginning beginning;
    private final Households households;
    private final Teams teams;
    private final Plans plans;
    private final PlanStore tasks;
    private final PlanRetraction retraction;
    private final OwnDayStore ownDays;

    PersonPlans(
            SubjectPlanStore store,
            Beginning beginning,
            Households households,
            Teams teams,
            Plans plans,
            PlanStore tasks,
            PlanRetraction retraction,
            OwnDayStore ownDays) {
        this.ownDays = ownDays;
        this.store = store;
        this.beginning = beginning;
        this.households = households;
        this.teams = teams;
        this.plans = plans;
        this.tasks = tasks;
        this.retraction = retraction;
    }

    /** The templates that can be started for a person. */
    List<PlanOffer> offered(Tx tx) {
        return store.offered(SubjectKind.PERSON);
    }

    /**
     * Starts the plan for the person.
     *
     * @return how many tasks it has
     * @throws Problem (conflict) if she goes through that plan now; at the field that is wrong
     */
    public int start(WriteTx tx, UUID id, PersonPlanInput in) {
        Household household = households.get(tx, id);
        store.lockHousehold(id);
        PublishedTemplate published = beginning.template(in.template());
        Person person = household.persons().stream()
                .filter(each -> each.id().equals(in.person()))
                .findFirst()
                .orElse(null);
        new Faults()
                .add(
                        published == null || published.file().about() != SubjectKind.PERSON,
                        "template",
                        "plans.person.template")
                .add(person == null, "person", "plans.event.person")
                .end();
        if (store.isRunningFor(in.person(), in.template())) {
            throw Problem.conflict("plans.person.running");
        }
        return begin(tx, household, Objects.requireNonNull(person), Objects.requireNonNull(published));
    }

    private int begin(WriteTx tx, Household household, Person person, PublishedTemplate template) {
        UUID plan = store.ofHousehold(household.id(), template.id());
        if (plan == null) {
            NewPlan begun = NewPlan.ofHousehold(Ids.next(), household.id(), template.id());
            tasks.insertPlans(tx, List.of(begun));
            plan = begun.id();
        }
        Map<String, Anchor> known = plans.anchors(tx, household.id()).stream()
                .map(AnchorMoment::anchor)
                .collect(Collectors.toMap(Anchor::name, Function.identity()));
        HouseholdFacts facts = new HouseholdFacts(household, tx.today());
        Beginning.Made made = beginning.make(
                tx,
                new Beginning.Whose(plan, household, null, person),
                template,
                template.file().steps().stream()
                        .filter(step -> facts.meet(step.when()))
                        .toList(),
                new Days(known, ownDays.of(List.of(household.id()))),
                teams.places(tx, List.of(household.id())));
        teams.fill(tx, made.filled());
        households.involve(
                tx,
                Map.of(household.id(), made.tasks().stream().map(NewTask::unit).collect(Collectors.toSet())));
        tx.concerns(household.id());
        return made.tasks().size();
    }

    /**
     * Takes back what was started by mistake.
     *
     * @throws Problem (conflict) if somebody has worked on one of these tasks; at {@code person} if she is not of the household
     */
    void retract(WriteTx tx, UUID household, PersonPlanInput in) {
        if (households.get(tx, household).persons().stream()
                .noneMatch(each -> each.id().equals(in.person()))) {
            throw Problem.inField("person", "plans.event.person");
        }
        List<UUID> started = store.tasks(household, in.person(), in.template());
        if (store.touched(started) > 0) {
            throw Problem.conflict("plans.subject.touched");
        }
        retraction.removeTasks(tx, started);
        tx.concerns(household);
    }
}
