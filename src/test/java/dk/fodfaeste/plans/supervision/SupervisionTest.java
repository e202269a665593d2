package dk.fodfaeste.plans.supervision;

import static dk.fodfaeste.testing.TestClock.danish;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.Arrivals;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.action.TaskActions;
import dk.fodfaeste.plans.action.TaskCommand.TaskDismiss;
import dk.fodfaeste.plans.action.TaskCommand.TaskDone;
import dk.fodfaeste.plans.action.TaskCommand.TaskReopen;
import dk.fodfaeste.plans.action.TaskCommand.TaskWaiting;
import dk.fodfaeste.plans.supervision.Supervision.Figures;
import dk.fodfaeste.plans.supervision.Supervision.Load;
import dk.fodfaeste.plans.supervision.Supervision.Share;
import dk.fodfaeste.plans.worklist.TaskCounts;
import dk.fodfaeste.plans.worklist.TaskFilter;
import dk.fodfaeste.plans.worklist.TaskFilter.When;
import dk.fodfaeste.plans.worklist.TaskFilter.Who;
import dk.fodfaeste.plans.worklist.Worklist;
import dk.fodfaeste.testing.Given;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestClock;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.api.ApiClient;
import dk.fodfaeste.testing.api.ApiResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The supervisor's figures, each beside the list that it opens. */
@ServerTest
class SupervisionTest {

    @Autowired
    Towns towns;

    @Autowired
    Given given;

    @Autowired
    Supervision supervision;

    @Autowired
    Worklist worklist;

    @Autowired
    TaskActions actions;

    @Autowired
    Arrivals arrivals;

    @Autowired
    TestClock clock;

    @Autowired
    Environment environment;

    private Town town;
    private Caller leader;
    private Caller mette;

    @BeforeEach
    void aTown() {
        town = towns.town();
        leader = town.person("Lise Holm", Role.TEAM_LEADER);
        mette = town.holds(town.person("Mette Lund", Role.CASE_WORKER), "reception");
    }

    @Test
    void each_figure_is_as_large_as_the_list_that_it_opens() {
        given.family(town);
        given.family(town);
        Figures figures = figures(leader);
        assertThat(figures.units()).isNotEmpty();
        assertThat(figures.units())
                .allSatisfy(unit -> assertThat(unit.load())
                        .isEqualTo(listed(new TaskFilter(Who.EVERYONE, When.ACTIVE, null, null)
                                .withUnit(UUID.fromString(unit.key())))));
        assertThat(figures.functions())
                .allSatisfy(function -> assertThat(function.load())
                        .isEqualTo(listed(new TaskFilter(Who.EVERYONE, When.ACTIVE, function.key(), null))));
        assertThat(figures.people()).extracting(person -> person.name().da()).containsExactly("Mette Lund");
        assertThat(figures.people())
                .allSatisfy(person -> assertThat(person.load())
                        .isEqualTo(listed(new TaskFilter(Who.EVERYONE, When.ACTIVE, null, null)
                                .withAssignee(UUID.fromString(person.key())))));
    }

    @Test
    void a_task_is_late_the_moment_after_it_was_due() {
        given.template(town, "late", "one; timing: at notice");
        given.family(town);
        clock.set("2026-03-02T23:59");
        int before = late();
        clock.set("2026-03-03T00:00");
        assertThat(late()).isGreaterThan(before);
    }

    @Test
    void a_leader_of_one_unit_sees_the_figures_of_that_unit_only() {
        given.family(town);
        Caller ofUnit = town.person("Ulla Ry", Role.TEAM_LEADER, "Bolig", Set.of());
        assertThat(figures(ofUnit).units())
                .extracting(share -> share.name().da())
                .containsExactly("Bolig");
    }

    @Test
    void what_has_waited_longest_stands_first() {
        given.template(town, "wait", "one", "two");
        UUID family = given.family(town);
        wait(family, "two");
        clock.set("2026-03-03T10:00");
        wait(family, "one");
        assertThat(figures(leader).waiting())
                .extracting(task -> task.title().da())
                .containsExactly("Trin two", "Trin one");
    }

    @Test
    void an_adult_was_ready_if_what_was_required_was_done_by_the_end_of_week_two_and_not_a_minute_later() {
        given.template(
                town,
                "ready",
                "job; timing: in week 2 after arrival; rule: arrival.jobActive",
                "extra; timing: at arrival; required: false",
                "form; timing: at arrival");
        UUID family = given.family(town);
        town.write(
                mette, ArrivalAction.ARRIVAL_REGISTER, tx -> arrivals.register(tx, family, danish("2026-03-02T09:00")));
        String due = "2026-03-22T23:59:59";
        closeOthers(family);
        done(family, "form");
        clock.set("2026-03-22T23:59");
        assertThat(figures(leader).counted()).isZero();
        clock.set("2026-03-23T00:00");
        assertThat(given.task(town, family, "job").dueBy()).isEqualTo(danish(due));
        assertThat(figures(leader).counted()).isEqualTo(1);
        assertThat(figures(leader).ready()).isZero();
        assertThat(town.read(leader, PlanAction.SUPERVISION_SEE, supervision::readiness)
                        .getFirst()
                        .missing())
                .isEqualTo(1);
        done(family, "job");
        assertThat(figures(leader).ready()).isZero();
        clock.set(due);
        town.run(
                mette,
                PlanAction.TASK_REOPEN,
                tx -> actions.perform(tx, given.task(town, family, "job").id(), new TaskReopen(null)));
        done(family, "job");
        clock.set("2026-03-23T00:00");
        assertThat(figures(leader).ready()).isEqualTo(1);
        clock.set("2026-10-23T00:00");
        assertThat(figures(leader).counted()).isZero();
    }

    @Test
    void the_api_gives_the_same_figures() {
        given.family(town);
        ApiResponse answer =
                ApiClient.of(environment, town.token(ApiScope.TASKS_READ)).get("/tasks/figures");
        assertThat(answer.json().get("units")).hasSameSizeAs(figures(leader).units());
        assertThat(answer.json().get("people").get(0).get("load").get("open").asInt())
                .isEqualTo(figures(leader).people().getFirst().load().open());
    }

    /** The plans that the product ships have required tasks too: they are not what this test is about. */
    private void closeOthers(UUID family) {
        List<Task> others =
                town.read(town.system(), PlanAction.TASK_LIST, tx -> worklist.ofHousehold(tx, family)).stream()
                        .filter(task -> !task.title().da().startsWith("Trin ")
                                && task.status().isActive())
                        .toList();
        others.forEach(task -> town.run(
                town.system(),
                PlanAction.TASK_DISMISS,
                tx -> actions.perform(tx, task.id(), new TaskDismiss("prøve", null))));
    }

    private void done(UUID family, String step) {
        town.run(
                mette,
                PlanAction.TASK_DONE,
                tx -> actions.perform(tx, given.task(town, family, step).id(), TaskDone.PLAIN));
    }

    private void wait(UUID family, String step) {
        town.run(
                mette,
                PlanAction.TASK_WAITING,
                tx -> actions.perform(tx, given.task(town, family, step).id(), new TaskWaiting("svar", null)));
    }

    private Load listed(TaskFilter filter) {
        TaskCounts counts = town.read(leader, PlanAction.TASK_LIST, tx -> worklist.counts(tx, filter));
        return new Load(
                counts.of(When.ACTIVE), counts.of(When.WEEK), counts.of(When.OVERDUE), counts.of(When.TOLD_LATE));
    }

    private int late() {
        return figures(leader).units().stream()
                .map(Share::load)
                .mapToInt(Load::late)
                .sum();
    }

    private Figures figures(Caller caller) {
        return town.read(caller, PlanAction.SUPERVISION_SEE, supervision::figures);
    }
}
