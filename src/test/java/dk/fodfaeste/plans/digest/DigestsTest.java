package dk.fodfaeste.plans.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.jobs.DailyJob;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.TaskEvent;
import dk.fodfaeste.plans.action.TaskActions;
import dk.fodfaeste.plans.action.TaskCommand.TaskDone;
import dk.fodfaeste.plans.action.TaskCommand.TaskRemind;
import dk.fodfaeste.plans.action.TaskCommand.TaskWaiting;
import dk.fodfaeste.plans.digest.Digest.Kind;
import dk.fodfaeste.testing.Given;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestClock;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.api.ApiClient;
import dk.fodfaeste.testing.api.ApiResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Asking for a task, and what stands before each person on a morning. */
@ServerTest
class DigestsTest {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 3);

    @Autowired
    Towns towns;

    @Autowired
    Given given;

    @Autowired
    Digests digests;

    @Autowired
    TaskActions actions;

    @Autowired
    List<DailyJob> jobs;

    @Autowired
    TestClock clock;

    @Autowired
    Environment environment;

    private Town town;
    private Caller mette;
    private UUID family;

    @BeforeEach
    void aFamilyOnMondayAndTheClockOnTuesdayMorning() {
        town = towns.town();
        given.template(
                town,
                "morning",
                "yesterday; timing: at notice; function: mentor",
                "today; timing: 1 days after notice; function: mentor",
                "tomorrow; timing: 2 days after notice; function: mentor",
                "later; timing: 3 days after notice; function: mentor",
                "asked; timing: 4 days after notice; function: mentor");
        mette = town.holds(town.person("Mette Lund", Role.CASE_WORKER), "mentor");
        family = given.family(town);
        town.run(mette, PlanAction.TASK_WAITING, tx -> actions.perform(tx, id("later"), new TaskWaiting("svar", null)));
        town.run(leader(), PlanAction.TASK_REMIND, tx -> actions.perform(tx, id("asked"), new TaskRemind(null)));
        clock.set("2026-03-03T06:00");
    }

    @Test
    void each_task_stands_once_for_the_first_reason_that_holds() {
        run();
        Digest digest = mettes();
        assertThat(digest.of(Kind.OVERDUE)).contains(id("yesterday"));
        assertThat(digest.of(Kind.DUE)).contains(id("today"));
        assertThat(digest.of(Kind.WAITING)).containsExactly(id("later"));
        assertThat(digest.of(Kind.REMINDED)).containsExactly(id("asked"));
        assertThat(digest.tasks().values())
                .allSatisfy(tasks -> assertThat(tasks).doesNotContain(id("tomorrow")));
    }

    @Test
    void it_is_made_once_a_day_and_stays_as_it_was() {
        run();
        Digest first = mettes();
        town.run(mette, PlanAction.TASK_DONE, tx -> actions.perform(tx, id("today"), TaskDone.PLAIN));
        clock.set("2026-03-03T06:10");
        run();
        assertThat(mettes()).isEqualTo(first);
        clock.set("2026-03-04T06:00");
        run();
        assertThat(of(LocalDate.of(2026, 3, 4)).of(Kind.DUE)).contains(id("tomorrow"));
    }

    @Test
    void whoever_has_nothing_before_her_gets_none() {
        Caller ole = town.person("Ole Bro", Role.CASE_WORKER);
        run();
        assertThat(town.read(ole, PlanAction.DIGEST_SEE, tx -> digests.of(tx, ole.account(), TUESDAY)) == null)
                .isTrue();
    }

    @Test
    void it_is_kept_for_31_days() {
        run();
        clock.set("2026-04-03T06:00");
        run();
        assertThat(of(TUESDAY)).isNotNull();
        clock.set("2026-04-04T06:00");
        run();
        assertThat(of(TUESDAY)).isNull();
    }

    @Test
    void who_asked_and_when_stands_on_the_task_until_it_is_done() {
        Task asked = given.task(town, family, "asked");
        assertThat(asked.remindedBy()).isEqualTo("Lise Holm");
        assertThat(asked.remindedAt()).isEqualTo(TestClock.danish("2026-03-02T10:00"));
        assertThat(given.events(town, asked.id())).containsExactly(TaskEvent.Kind.REMINDED);
        town.run(mette, PlanAction.TASK_DONE, tx -> actions.perform(tx, id("asked"), TaskDone.PLAIN));
        assertThat(given.task(town, family, "asked").remindedAt()).isNull();
        assertThatThrownBy(() -> town.run(
                        mette, PlanAction.TASK_REMIND, tx -> actions.perform(tx, id("asked"), new TaskRemind(null))))
                .isInstanceOf(Problem.class);
    }

    @Test
    void the_api_lists_the_digests_of_a_day_and_reminds() {
        run();
        ApiClient client = ApiClient.of(environment, town.token(ApiScope.TASKS_READ, ApiScope.TASKS_WRITE));
        ApiResponse answer = client.get("/digests?day=2026-03-03");
        assertThat(answer.at("/items/0/name")).isEqualTo("Mette Lund");
        assertThat(answer.json().get("items").get(0).get("reminded")).hasSize(1);
        assertThat(client.get("/digests?day=3.marts").at("/errors/0/field")).isEqualTo("day");
        assertThat(client.post("/tasks/" + id("today") + "/remind").at("/remindedAt"))
                .isEqualTo("2026-03-03T06:00:00+01:00");
    }

    private void run() {
        jobs.stream()
                .filter(job -> job.kind().equals("morning-digest"))
                .findFirst()
                .orElseThrow()
                .run(town.system());
    }

    private Digest mettes() {
        return of(TUESDAY);
    }

    private Digest of(LocalDate day) {
        return town.read(mette, PlanAction.DIGEST_SEE, tx -> digests.of(tx, mette.account(), day));
    }

    private Caller leader() {
        return town.person("Lise Holm", Role.TEAM_LEADER);
    }

    private UUID id(String step) {
        return given.task(town, family, step).id();
    }
}
