package dk.fodfaeste.plans.upgrade;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.kernel.text.Dates;
import dk.fodfaeste.kernel.text.Texts;
import dk.fodfaeste.kernel.time.Anchor;
import dk.fodfaeste.organisation.Directory;
import dk.fodfaeste.organisation.Directory.WorkFunction;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.people.team.Teams;
import dk.fodfaeste.plans.Dating;
import dk.fodfaeste.plans.absence.AbsenceStore;
import dk.fodfaeste.plans.clock.ChosenClock;
import dk.fodfaeste.plans.clock.ClockStore;
import dk.fodfaeste.plans.clock.Days;
import dk.fodfaeste.plans.clock.OwnDayStore;
import dk.fodfaeste.plans.fact.Facts;
import dk.fodfaeste.plans.fulfilment.AnchorStore;
import dk.fodfaeste.plans.preview.ExampleFamily;
import dk.fodfaeste.plans.running.PlanStore;
import dk.fodfaeste.plans.staffing.Assignees;
import dk.fodfaeste.plans.staffing.Staffing;
import dk.fodfaeste.plans.template.HouseholdFacts;
import dk.fodfaeste.plans.template.PublishedTemplate;
import dk.fodfaeste.plans.template.Template;
import dk.fodfaeste.plans.template.TemplateStore;
import dk.fodfaeste.plans.upgrade.PlanMoves.Preview;
import dk.fodfaeste.plans.upgrade.PlanMoving.Behind;
import dk.fodfaeste.settings.Calendars;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** What a move to another version does to families' plans: computed alike for a preview and for the move. */
@Service
class PlanChanges {

    /** The changes, and who got what of the work that is added. */
    record Computed(List<Preview> previews, Staffing staffing) {}

    private final TemplateStore templates;
    private final OutdatedPlanStore store;
    private final PlanStore plans;
    private final AnchorStore anchorStore;
    private final AbsenceStore absences;
    private final Households households;
    private final Teams teams;
    private final Directory directory;
    private final Assignees assignees;
    private final Facts facts;
    private final Calendars calendars;
    private final Texts texts;
    private final ClockStore clocks;
    private final OwnDayStore ownDays;

    PlanChanges(
            TemplateStore templates,
            OutdatedPlanStore store,
            PlanStore plans,
            AnchorStore anchorStore,
            AbsenceStore absences,
            Households households,
            Teams teams,
            Directory directory,
            Calendars calendars,
            Texts texts,
            Assignees assignees,
            Facts facts,
            ClockStore clocks,
            OwnDayStore ownDays) {
        this.clocks = clocks;
        this.ownDays = ownDays;
        this.facts = facts;
        this.assignees = assignees;
        this.templates = templates;
        this.store = store;
        this.plans = plans;
        this.anchorStore = anchorStore;
        this.absences = absences;
        this.households = households;
        this.teams = teams;
        this.directory = directory;
        this.calendars = calendars;
        this.texts = texts;
    }

    /**
     * What it would do, or does now.
     *
     * @param lock whether the tasks are locked until the transaction ends, as they are about to be changed
     */
    Computed of(Tx tx, Template to, List<OutdatedPlanStore.Plan> behind, boolean lock) {
        List<UUID> ids = behind.stream()
                .map(OutdatedPlanStore.Plan::household)
                .distinct()
                .toList();
        Map<UUID, Household> known =
                households.all(tx, ids).stream().collect(Collectors.toMap(Household::id, Function.identity()));
        Map<UUID, List<MovableTask>> tasks =
                store.tasks(behind.stream().map(OutdatedPlanStore.Plan::id).toList(), lock);
        Map<UUID, Map<String, Anchor>> anchors = anchorStore.of(ids);
        Map<UUID, Map<String, Anchor>> alone = ownDays.of(ids);
        Map<UUID, ChosenClock> chosen = clocks.of(ids);
        Set<UUID> having = store.having(to.id(), ids);
        PublishedTemplate published = PublishedTemplate.of(to, templates.steps(to.id()));
        Map<UUID, HouseholdFacts.Known> recorded = facts.of(ids, List.of(published.file()));
        PlanMoving moving = new PlanMoving(
                published,
                directory.functions(tx).stream().collect(Collectors.toMap(WorkFunction::key, Function.identity())),
                new Staffing(assignees.holders(tx), plans.load(), teams.places(tx, ids), absences.away(tx.today())),
                new Dating(calendars.calendar(tx), texts));
        List<Preview> previews = new ArrayList<>();
        for (OutdatedPlanStore.Plan plan : behind) {
            // Whom she may not see, she neither sees here nor moves.
            Household household = known.get(plan.household());
            if (household != null) {
                Map<String, Anchor> own = anchors.getOrDefault(plan.household(), Map.of());
                Anchor arrival = own.get(ExampleFamily.ARRIVAL);
                previews.add(new Preview(
                        household,
                        moving.of(new Behind(
                                plan.id(),
                                household,
                                plan.template(),
                                plan.version(),
                                arrival == null ? Dates.day(plan.startedAt()) : arrival.date(),
                                new Days(own, alone),
                                chosen,
                                tasks.getOrDefault(plan.id(), List.of()),
                                recorded.getOrDefault(plan.household(), HouseholdFacts.Known.NOTHING),
                                having.contains(plan.household())))));
            }
        }
        return new Computed(previews, moving.staffing());
    }
}
