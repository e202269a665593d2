package dk.fodfaeste.plans.fulfilment;

import static dk.fodfaeste.testing.TestClock.danish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.Arrivals;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.text.Dates;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.TaskEvent;
import dk.fodfaeste.plans.TaskStatus;
import dk.fodfaeste.plans.action.TaskActions;
import dk.fodfaeste.plans.action.TaskCommand.TaskDone;
import dk.fodfaeste.plans.action.TaskCommand.TaskReopen;
import dk.fodfaeste.plans.action.TaskCommand.TaskWaiting;
import dk.fodfaeste.testing.Given;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestClock;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Meetings in a rhythm: the next one is counted from when the last was held (gp.meeting, leadership). */
@ServerTest
class RepeatsTest {

    @Autowired
    Towns towns;

    @Autowired
    Given given;

    @Autowired
    TaskActions actions;

    @Autowired
    Arrivals arrivals;

    @Autowired
    TestClock clock;

    private Town town;
    private Caller mette;
    private UUID family;

    @BeforeEach
    void aFamilyWithMeetings() {
        town = towns.town();
        given.template(
                town,
                "meetings",
                "meeting; timing: at arrival; every: every 3 months since last meeting",
                "weekly; timing: at arrival; every: every 1 weeks since last meeting; until: 2 weeks after arrival");
        mette = town.holds(town.person("Mette Lund", Role.CASE_WORKER), "reception");
        family = given.family(town);
    }

    @Test
    void the_next_is_three_months_after_the_last_was_held_whenever_it_was_due() {
        held("meeting", null);
        // Held on Monday 2 March, though it was due on the 16th.
        assertThat(next("meeting")).isEqualTo(LocalDate.of(2026, 6, 2));
        Task next = open("meeting");
        assertThat(next.assignee()).isEqualTo(mette.account());
        assertThat(next.timing()).isEqualTo("every 3 months since last meeting");
        assertThat(given.events(town, next.id())).containsExactly(TaskEvent.Kind.REPEATED);
    }

    @Test
    void a_meeting_that_was_held_some_days_ago_counts_from_that_day() {
        held("meeting", LocalDate.of(2026, 2, 20));
        assertThat(next("meeting")).isEqualTo(LocalDate.of(2026, 5, 20));
    }

    @Test
    void the_day_is_today_or_within_the_last_year() {
        held("meeting", LocalDate.of(2026, 3, 2));
        assertThatThrownBy(() -> held("weekly", LocalDate.of(2026, 3, 3))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> held("weekly", LocalDate.of(2025, 3, 1))).isInstanceOf(Problem.class);
        held("weekly", LocalDate.of(2025, 3, 2));
    }

    @Test
    void opening_the_last_again_takes_the_next_back_and_doing_it_again_brings_the_same_one() {
        Task first = open("meeting");
        held("meeting", null);
        UUID next = open("meeting").id();
        town.run(mette, PlanAction.TASK_REOPEN, tx -> actions.perform(tx, first.id(), new TaskReopen(null)));
        assertThat(given.tasks(town, family, "meeting"))
                .extracting(Task::status)
                .containsExactlyInAnyOrder(TaskStatus.OPEN, TaskStatus.NOT_RELEVANT);
        held("meeting", LocalDate.of(2026, 2, 27));
        assertThat(open("meeting").id()).isEqualTo(next);
        assertThat(next("meeting")).isEqualTo(LocalDate.of(2026, 5, 27));
        assertThat(given.tasks(town, family, "meeting")).hasSize(2);
    }

    @Test
    void a_next_one_that_somebody_has_worked_on_stays_when_the_last_is_opened_again() {
        Task first = open("meeting");
        held("meeting", null);
        Task next = open("meeting");
        town.run(mette, PlanAction.TASK_WAITING, tx -> actions.perform(tx, next.id(), new TaskWaiting("lægen", null)));
        town.run(mette, PlanAction.TASK_REOPEN, tx -> actions.perform(tx, first.id(), new TaskReopen(null)));
        assertThat(given.tasks(town, family, "meeting"))
                .extracting(Task::status)
                .containsExactlyInAnyOrder(TaskStatus.OPEN, TaskStatus.WAITING);
    }

    @Test
    void the_rhythm_ends_with_its_last_day() {
        // Two weeks after Monday 16 March is Monday the 30th: what was held on the 23rd comes once more, on the 24th
        // not.
        clock.set("2026-03-23T10:00");
        held("weekly", null);
        assertThat(next("weekly")).isEqualTo(LocalDate.of(2026, 3, 30));
        UUID other = given.family(town);
        clock.set("2026-03-24T10:00");
        family = other;
        held("weekly", null);
        assertThat(given.tasks(town, other, "weekly")).hasSize(1);
    }

    @Test
    void the_next_date_does_not_follow_the_arrival() {
        held("meeting", null);
        town.write(
                mette, ArrivalAction.ARRIVAL_REGISTER, tx -> arrivals.register(tx, family, danish("2026-03-01T10:00")));
        assertThat(next("meeting")).isEqualTo(LocalDate.of(2026, 6, 2));
    }

    private void held(String step, LocalDate day) {
        UUID id = open(step).id();
        town.run(mette, PlanAction.TASK_DONE, tx -> actions.perform(tx, id, new TaskDone(null, null, day, null)));
    }

    private Task open(String step) {
        List<Task> open = given.tasks(town, family, step).stream()
                .filter(task -> task.status() == TaskStatus.OPEN)
                .toList();
        assertThat(open).hasSize(1);
        return open.getFirst();
    }

    private LocalDate next(String step) {
        return Dates.day(java.util.Objects.requireNonNull(open(step).dueBy()));
    }
}
