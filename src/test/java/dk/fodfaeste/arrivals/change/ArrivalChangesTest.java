package dk.fodfaeste.arrivals.change;

import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.arrivals.Arrival;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.ArrivalChange;
import dk.fodfaeste.arrivals.Arrivals;
import dk.fodfaeste.arrivals.change.ArrivalChanges.CancelInput;
import dk.fodfaeste.arrivals.change.ArrivalChanges.RedateInput;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.TaskEvent;
import dk.fodfaeste.plans.TaskStatus;
import dk.fodfaeste.plans.action.TaskActions;
import dk.fodfaeste.plans.action.TaskCommand.TaskDone;
import dk.fodfaeste.plans.action.TaskCommand.TaskWaiting;
import dk.fodfaeste.plans.worklist.Worklist;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestClock;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.ui.input.Commands;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Another date of arrival, an arrival that is called off, and one that comes after all. It is Monday 2 March 2026. */
@ServerTest
class ArrivalChangesTest {

    @Autowired
    Towns towns;

    @Autowired
    ArrivalChanges changes;

    @Autowired
    Arrivals arrivals;

    @Autowired
    Households households;

    @Autowired
    Worklist worklist;

    @Autowired
    TaskActions actions;

    @Autowired
    TestClock clock;

    private Town town;
    private Caller mette;
    private UUID family;

    @BeforeEach
    void anAnnouncedFamily() {
        town = towns.town();
        mette = town.person("Mette Lund", Role.CASE_WORKER);
        town.announce(row().household("H1").expected("2026-03-16T10:00").build());
        family = town.read(
                        town.system(), PeopleAction.HOUSEHOLD_SEE, tx -> households.bySourceNumbers(tx, List.of("H1")))
                .getFirst()
                .id();
    }

    @Test
    void another_day_moves_the_tasks_that_are_counted_from_the_arrival_and_keeps_the_reason() {
        int moved = redate("2026-03-23", "The centre has moved the departure");
        assertThat(moved).isPositive();
        assertThat(arrival().expectedDate()).isEqualTo("2026-03-23");
        ArrivalChange change = changes().getFirst();
        assertThat(change.kind()).isEqualTo(ArrivalChange.Kind.REDATED);
        assertThat(change.reason()).isEqualTo("The centre has moved the departure");
        assertThat(change.by()).isEqualTo("Mette Lund");
        assertThat(change.tasks()).isEqualTo(moved);
        assertThat(change.before()).isEqualTo(new ArrivalChange.Day(LocalDate.of(2026, 3, 16), LocalTime.of(10, 0)));
        assertThat(change.after()).isEqualTo(new ArrivalChange.Day(LocalDate.of(2026, 3, 23), null));
    }

    @Test
    void a_newer_list_with_another_day_stands_among_the_changes_without_a_reason() {
        town.announce(row().household("H1").expected("2026-03-20").build());
        assertThat(changes().getFirst().kind()).isEqualTo(ArrivalChange.Kind.REDATED);
        assertThat(changes().getFirst().reason()).isNull();
    }

    @Test
    void today_can_be_expected_and_yesterday_cannot() {
        assertThat(refusal("2026-03-01")).isEqualTo("prearrival.redate.past");
        assertThat(redate("2026-03-02", "x")).isPositive();
    }

    @Test
    void two_years_ahead_can_be_expected_and_a_day_more_cannot() {
        assertThat(refusal("2028-03-03")).isEqualTo("prearrival.redate.far");
        assertThat(redate("2028-03-02", "x")).isPositive();
    }

    @Test
    void the_same_day_and_time_is_no_change() {
        Problem same = refused(() -> town.write(
                mette,
                ArrivalAction.ARRIVAL_REDATE,
                tx -> changes.redate(
                        tx, family, new RedateInput(LocalDate.of(2026, 3, 16), LocalTime.of(10, 0), "x", null))));
        assertThat(same.fields().getFirst().key()).isEqualTo("prearrival.redate.same");
    }

    @Test
    void a_reason_is_needed() {
        assertThat(refused(() -> Commands.fromForm(
                                RedateInput.class, Map.of("date", List.of("23/3 2026"), "reason", List.of(" "))))
                        .fields())
                .extracting(Problem.Field::field, Problem.Field::key)
                .containsExactly(tuple("reason", "ui.input.missing"));
        assertThat(refused(() -> Commands.fromForm(CancelInput.class, Map.of()))
                        .fields()
                        .getFirst()
                        .field())
                .isEqualTo("reason");
    }

    @Test
    void somebody_who_saw_an_older_version_is_told_so() {
        int seen = arrival().version();
        redate("2026-03-23", "x");
        Problem late = refused(() -> town.write(
                mette,
                ArrivalAction.ARRIVAL_REDATE,
                tx -> changes.redate(tx, family, new RedateInput(LocalDate.of(2026, 3, 30), null, "y", seen))));
        assertThat(late.key()).isEqualTo("prearrival.changed");
    }

    @Test
    void an_arrival_that_is_called_off_closes_the_open_tasks_with_the_reason_and_no_list_holds_it() {
        int closed = cancel();
        assertThat(closed).isPositive();
        assertThat(tasks()).extracting(Task::status).containsOnly(TaskStatus.NOT_RELEVANT);
        List<Arrival> expected = town.read(
                mette, ArrivalAction.ARRIVAL_LIST, tx -> arrivals.expected(tx, LocalDate.of(2026, 12, 31), 10));
        assertThat(expected).isEmpty();
        List<UUID> ids = tasks().stream().map(Task::id).toList();
        List<TaskEvent> events = town.read(mette, PlanAction.TASK_LIST, tx -> worklist.events(tx, ids, 1000));
        assertThat(events)
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.reason()).isEqualTo("The permit was withdrawn"));
    }

    @Test
    void what_was_called_off_neither_moves_nor_arrives_nor_is_called_off_again() {
        cancel();
        assertThat(refused(() -> redate("2026-03-23", "x")).key()).isEqualTo("prearrival.ended");
        assertThat(refused(this::cancel).key()).isEqualTo("prearrival.ended");
        assertThat(refused(() -> town.write(
                                mette, ArrivalAction.ARRIVAL_REGISTER, tx -> arrivals.register(tx, family, tx.now())))
                        .key())
                .isEqualTo("prearrival.ended");
    }

    @Test
    void who_has_arrived_is_not_called_off() {
        town.write(mette, ArrivalAction.ARRIVAL_REGISTER, tx -> arrivals.register(tx, family, tx.now()));
        assertThat(refused(this::cancel).key()).isEqualTo("prearrival.cancel.arrived");
        assertThat(refused(() -> redate("2026-03-23", "x")).key()).isEqualTo("prearrival.redate.arrived");
    }

    @Test
    void undone_everything_is_as_it_was_what_waited_waits_and_what_was_done_stays_done() {
        List<Task> before = tasks();
        Task done = before.getFirst();
        Task waiting = before.getLast();
        town.run(mette, PlanAction.TASK_DONE, tx -> actions.perform(tx, done.id(), TaskDone.PLAIN));
        town.run(
                mette,
                PlanAction.TASK_WAITING,
                tx -> actions.perform(
                        tx, waiting.id(), new TaskWaiting("a reply", LocalDate.parse("2026-03-09"), null)));
        clock.set("2026-03-03T09:00");
        int closed = cancel();
        assertThat(closed).isEqualTo(before.size() - 1);
        clock.set("2026-03-03T09:05");
        int restored = town.write(mette, ArrivalAction.ARRIVAL_CANCEL, tx -> changes.resume(tx, family));
        assertThat(restored).isEqualTo(closed);
        assertThat(arrival().ended()).isNull();
        assertThat(tasks())
                .filteredOn(task -> task.id().equals(done.id()))
                .extracting(Task::status)
                .containsExactly(TaskStatus.DONE);
        assertThat(tasks())
                .filteredOn(task -> task.id().equals(waiting.id()))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.status()).isEqualTo(TaskStatus.WAITING);
                    assertThat(task.waitingFor()).isEqualTo("a reply");
                    assertThat(task.followUp()).isEqualTo("2026-03-09");
                });
        assertThat(tasks())
                .extracting(Task::dueBy)
                .containsExactlyInAnyOrderElementsOf(
                        before.stream().map(Task::dueBy).toList());
        assertThat(refused(() -> town.write(mette, ArrivalAction.ARRIVAL_CANCEL, tx -> changes.resume(tx, family)))
                        .key())
                .isEqualTo("prearrival.resume.not-ended");
    }

    private int redate(String day, String reason) {
        return town.write(
                        mette,
                        ArrivalAction.ARRIVAL_REDATE,
                        tx -> changes.redate(tx, family, new RedateInput(LocalDate.parse(day), null, reason, null)))
                .tasks();
    }

    private String refusal(String day) {
        return refused(() -> redate(day, "x")).fields().getFirst().key();
    }

    private int cancel() {
        return town.write(
                mette,
                ArrivalAction.ARRIVAL_CANCEL,
                tx -> changes.cancel(tx, family, new CancelInput("The permit was withdrawn", null)));
    }

    private static Problem refused(ThrowingCallable work) {
        return catchThrowableOfType(Problem.class, work);
    }

    private Arrival arrival() {
        return town.read(mette, ArrivalAction.ARRIVAL_SEE, tx -> arrivals.get(tx, family));
    }

    private List<ArrivalChange> changes() {
        return town.read(mette, ArrivalAction.ARRIVAL_SEE, tx -> changes.of(tx, family));
    }

    private List<Task> tasks() {
        return town.read(town.system(), PlanAction.TASK_LIST, tx -> worklist.ofHousehold(tx, family));
    }
}
