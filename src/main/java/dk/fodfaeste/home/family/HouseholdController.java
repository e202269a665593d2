package dk.fodfaeste.home.family;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.Permissions;
import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.access.Tx;
import dk.fodfaeste.arrivals.Arrival;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.Arrivals;
import dk.fodfaeste.home.team.TeamView;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.PeopleAction.Requires;
import dk.fodfaeste.people.consent.Consents;
import dk.fodfaeste.people.duplicate.Duplicates;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.people.team.ContactPersons;
import dk.fodfaeste.people.team.Teams;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.TaskOutline;
import dk.fodfaeste.plans.running.Plans;
import dk.fodfaeste.plans.worklist.Worklist;
import dk.fodfaeste.ui.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A family on one page: everything that the modules know of it. */
@Controller
class HouseholdController {

    private final Gate gate;
    private final Households households;
    private final Teams teams;
    private final Arrivals arrivals;
    private final Plans plans;
    private final Worklist worklist;
    private final ContactPersons contacts;
    private final Consents consents;
    private final Duplicates duplicates;
    private final FamilyHistory histories;

    HouseholdController(
            Gate gate,
            Households households,
            Teams teams,
            Arrivals arrivals,
            Plans plans,
            Worklist worklist,
            ContactPersons contacts,
            Consents consents,
            Duplicates duplicates,
            FamilyHistory histories) {
        this.gate = gate;
        this.households = households;
        this.teams = teams;
        this.arrivals = arrivals;
        this.plans = plans;
        this.worklist = worklist;
        this.contacts = contacts;
        this.consents = consents;
        this.duplicates = duplicates;
        this.histories = histories;
    }

    @GetMapping("/familier/{id}")
    @Requires(PeopleAction.HOUSEHOLD_SEE)
    ModelAndView family(
            Caller caller,
            Page page,
            @PathVariable("id") UUID id,
            @RequestParam(name = "plan", required = false) @Nullable String plan) {
        PlanDisplay display = PlanDisplay.of(plan);
        return gate.read(caller, PeopleAction.HOUSEHOLD_SEE, tx -> {
            FamilyView view = view(tx, page, id, display);
            return page.view("home/family")
                    .addObject("view", view)
                    .addObject(
                            "timeline",
                            display == PlanDisplay.TIMELINE
                                    ? TimelineView.of(page, view.rows().values(), plans.anchors(tx, id))
                                    : null);
        });
    }

    private FamilyView view(Tx tx, Page page, UUID id, PlanDisplay display) {
        Household family = households.get(tx, id);
        boolean seesPlans = Permissions.may(tx.caller(), PlanAction.HOUSEHOLD_PLANS_SEE);
        List<TaskOutline> tasks = seesPlans ? worklist.outline(tx, id) : List.of();
        List<PlanView> shown = seesPlans ? PlanView.of(plans.of(tx, id), tasks, tx.now()) : List.of();
        Arrival arrival = arrivals.find(tx, id);
        boolean mayReadAddress = !family.protectedAddress() || tx.scope().shows(id, Sensitivity.PROTECTED_ADDRESS);
        return new FamilyView(
                family,
                mayReadAddress ? family.address() : null,
                arrival,
                arrival == null ? null : arrivals.whyResponsible(tx, family.kind(), arrival),
                Milestones.of(page, arrival, shown),
                shown,
                display,
                rows(tx, shown, display),
                TeamView.of(teams.team(tx, id), tasks),
                histories.recent(tx, page.words(), family, tasks).newest(),
                duplicates.openOf(tx, id),
                new FamilyView.Rights(
                        Permissions.may(tx.caller(), ArrivalAction.ARRIVAL_REGISTER),
                        Permissions.may(tx.caller(), PlanAction.TASK_DONE),
                        Permissions.may(tx.caller(), PeopleAction.TEAM_CHANGE),
                        seesPlans,
                        Permissions.may(tx.caller(), ArrivalAction.ARRIVAL_LIST),
                        Permissions.may(tx.caller(), PeopleAction.PERSON_ADD)),
                FamilyCare.of(tx, family, contacts, consents));
    }

    private Map<UUID, Task> rows(Tx tx, List<PlanView> plans, PlanDisplay display) {
        List<UUID> ids = plans.stream()
                .flatMap(plan -> plan.phases().stream())
                .filter(phase -> phase.open() || display != PlanDisplay.PHASES)
                .flatMap(phase -> phase.tasks().stream())
                .map(TaskOutline::id)
                .toList();
        return worklist.these(tx, ids).stream().collect(Collectors.toMap(Task::id, Function.identity()));
    }
}
