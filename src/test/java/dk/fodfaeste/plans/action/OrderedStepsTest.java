package dk.fodfaeste.plans.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.TaskStatus;
import dk.fodfaeste.plans.action.TaskCommand.TaskDismiss;
import dk.fodfaeste.plans.action.TaskCommand.TaskDone;
import dk.fodfaeste.plans.worklist.Worklist;
import dk.fodfaeste.testing.Given;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A step that waits for another one. */
@ServerTest
class OrderedStepsTest {

    @Autowired
    Towns towns;

    @Autowired
    Given given;

    @Autowired
    TaskActions actions;

    @Autowired
    Worklist worklist;

    private Town town;
    private Caller mette;
    private UUID family;

    @BeforeEach
    void aFamilyWithTwoStepsInOrder() {
        town = towns.town();
        given.template(town, "ordered", "first; sensitivity: health", "second; after: first");
        mette = town.person("Mette Lund", Role.CASE_WORKER, null, Set.of(Sensitivity.HEALTH));
        family = given.family(town);
    }

    @Test
    void it_names_what_it_waits_for_and_is_not_done_before() {
        assertThat(second(mette).after().da()).isEqualTo("Trin first");
        assertThatThrownBy(() -> complete("second", TaskDone.PLAIN))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.fields().getFirst().key()).isEqualTo("plans.task.after.open"));
        assertThat(given.task(town, family, "second").status()).isEqualTo(TaskStatus.OPEN);
    }

    @Test
    void it_is_done_when_the_first_is() {
        complete("first", TaskDone.PLAIN);
        assertThat(second(mette).after()).isNull();
        assertThat(complete("second", TaskDone.PLAIN).status()).isEqualTo(TaskStatus.DONE);
    }

    @Test
    void it_is_done_when_the_first_is_not_relevant() {
        town.run(
                mette,
                PlanAction.TASK_DISMISS,
                tx -> actions.perform(
                        tx, given.task(town, family, "first").id(), new TaskDismiss("har allerede læge", null)));
        assertThat(complete("second", TaskDone.PLAIN).status()).isEqualTo(TaskStatus.DONE);
    }

    @Test
    void it_is_done_with_a_reason_which_is_remembered() {
        Task done = complete("second", new TaskDone(null, "lægen ringede først", null, null));
        assertThat(done.status()).isEqualTo(TaskStatus.DONE);
        assertThat(town.read(mette, PlanAction.TASK_SEE, tx -> worklist.events(tx, java.util.List.of(done.id()), 9))
                        .getFirst()
                        .reason())
                .isEqualTo("lægen ringede først");
    }

    @Test
    void a_reason_that_nothing_asks_for_is_not_kept() {
        Task done = complete("first", new TaskDone(null, "bare fordi", null, null));
        assertThat(town.read(mette, PlanAction.TASK_SEE, tx -> worklist.events(tx, java.util.List.of(done.id()), 9))
                        .getFirst()
                        .reason())
                .isNull();
    }

    @Test
    void whoever_may_not_see_the_first_is_told_that_something_is_open_and_not_what() {
        Caller ole = town.person("Ole Bro", Role.CASE_WORKER);
        assertThat(second(ole).after().da()).isEmpty();
    }

    private Task second(Caller caller) {
        UUID id = given.task(town, family, "second").id();
        return town.read(caller, PlanAction.TASK_SEE, tx -> worklist.get(tx, id));
    }

    private Task complete(String step, TaskDone how) {
        UUID id = given.task(town, family, step).id();
        town.run(mette, PlanAction.TASK_DONE, tx -> actions.perform(tx, id, how));
        return town.read(mette, PlanAction.TASK_SEE, tx -> worklist.get(tx, id));
    }
}
