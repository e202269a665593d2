package dk.fodfaeste.plans.family;

import static dk.fodfaeste.people.family.FamilySection.Place.BESIDE;
import static dk.fodfaeste.people.family.FamilySection.Place.WIDE;

import dk.fodfaeste.access.Tx.Known;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.family.FamilyAttention;
import dk.fodfaeste.people.family.FamilyLink;
import dk.fodfaeste.people.family.FamilySection;
import dk.fodfaeste.people.family.FamilyVisit;
import dk.fodfaeste.people.family.MilestoneSource;
import dk.fodfaeste.people.family.MilestoneSource.Milestone;
import dk.fodfaeste.people.team.Teams;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.TaskOutline;
import dk.fodfaeste.plans.running.Plans;
import dk.fodfaeste.plans.worklist.Worklist;
import dk.fodfaeste.ui.Piece;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What plans shows of a family on its page: the plans, what is next on paper, who does it, and how far all have come. */
@Configuration(proxyBeanMethods = false)
class PlanSections {

    /** How many tasks fit on the printed page beside what else stands there. */
    private static final int PRINTED_TASKS = 12;

    private static final Known<TeamView> TEAM = new Known<>();

    private final FamilyPlans family;
    private final Plans plans;
    private final Worklist worklist;

    PlanSections(FamilyPlans family, Plans plans, Worklist worklist) {
        this.family = family;
        this.plans = plans;
        this.worklist = worklist;
    }

    @Bean
    FamilySection teamSection(Teams teams) {
        return FamilySection.of(
                        BESIDE,
                        210,
                        visit -> Piece.of("plans/familyTeam")
                                .with("household", visit.id())
                                .with("team", team(visit, teams))
                                .with("mayChange", visit.may(PeopleAction.TEAM_CHANGE)))
                .named("team", "plans.family.team");
    }

    @Bean
    FamilySection plansSection() {
        return FamilySection.of(
                        WIDE, 400, visit -> Piece.of("plans/familyPlans").with("view", view(visit)))
                .named("plan", "plans.family.plan")
                .requiring(PlanAction.HOUSEHOLD_PLANS_SEE);
    }

    @Bean
    FamilySection nextSection() {
        return FamilySection.of(
                        BESIDE,
                        200,
                        visit -> Piece.of("plans/familyNext").with("next", NextView.of(family.plans(visit))))
                .named("naeste", "plans.family.next")
                .requiring(PlanAction.HOUSEHOLD_PLANS_SEE);
    }

    @Bean
    FamilySection paperTasksSection() {
        return FamilySection.of(WIDE, 410, visit -> {
            List<TaskOutline> next = NextView.first(family.plans(visit), PRINTED_TASKS);
            return next.isEmpty() ? null : Piece.of("plans/familyPaper").with("next", next);
        });
    }

    @Bean
    FamilyAttention planAttention(Teams teams) {
        return new FamilyAttention(
                PlanAction.HOUSEHOLD_PLANS_SEE,
                visit -> PlanAttention.of(
                        visit.page(),
                        visit.id(),
                        family.tasks(visit),
                        team(visit, teams).unfilled().size()));
    }

    @Bean
    FamilyLink suggestionsLink() {
        return FamilyLink.of("plans.family.suggestions", "/nye-opgaver", 60);
    }

    @Bean
    MilestoneSource planMilestones() {
        return visit -> {
            int total = family.plans(visit).stream().mapToInt(PlanView::total).sum();
            int done = family.plans(visit).stream().mapToInt(PlanView::done).sum();
            return total == 0
                    ? List.of()
                    : List.of(new Milestone(
                            visit.page().t(done == total ? "plans.family.milestone" : "plans.family.milestone.ongoing"),
                            null,
                            done == total,
                            visit.page().t("plans.family.milestone.note", done, total)));
        };
    }

    private PlansView view(FamilyVisit visit) {
        PlanDisplay display = PlanDisplay.of(visit.asked("plan"));
        List<PlanView> shown = family.plans(visit);
        Map<UUID, Task> rows = rows(visit, shown, display);
        return new PlansView(
                visit.id(),
                shown,
                display,
                rows,
                visit.may(PlanAction.TASK_DONE),
                visit.may(PlanAction.PERSON_PLAN_START),
                display == PlanDisplay.TIMELINE
                        ? TimelineView.of(visit.page(), rows.values(), plans.anchors(visit.tx(), visit.id()))
                        : null);
    }

    private Map<UUID, Task> rows(FamilyVisit visit, List<PlanView> shown, PlanDisplay display) {
        List<UUID> ids = shown.stream()
                .flatMap(plan -> plan.phases().stream())
                .filter(phase -> phase.open() || display != PlanDisplay.PHASES)
                .flatMap(phase -> phase.tasks().stream())
                .map(TaskOutline::id)
                .toList();
        return worklist.these(visit.tx(), ids).stream().collect(Collectors.toMap(Task::id, Function.identity()));
    }

    private TeamView team(FamilyVisit visit, Teams teams) {
        return visit.once(TEAM, () -> TeamView.of(teams.team(visit.tx(), visit.id()), family.tasks(visit)));
    }
}
