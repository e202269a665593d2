package dk.fodfaeste.plans.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.action.TaskCommand.TaskDone;
import dk.fodfaeste.plans.action.TaskCommand.TaskReassign;
import dk.fodfaeste.plans.worklist.Worklist;
import dk.fodfaeste.testing.Given;
import dk.fodfaeste.testing.SentSql;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many tasks are changed as one is, and whoever hands a task out of her reach hears what became of it. */
@ServerTest
class TaskBulkTest {

    @Autowired
    Towns towns;

    @Autowired
    Given given;

    @Autowired
    TaskActions actions;

    @Autowired
    Worklist worklist;

    private Town town;
    private UUID family;

    @BeforeEach
    void aFamilyWithManySteps() {
        town = towns.town();
        given.template(
                town, "many", IntStream.range(0, 24).mapToObj(i -> "s" + i).toArray(String[]::new));
        family = given.family(town);
    }

    @Test
    void twenty_tasks_are_done_by_as_many_statements_as_two() {
        Caller mette = town.person("Mette Lund", Role.CASE_WORKER);
        List<UUID> few = tasks(0, 2);
        List<UUID> many = tasks(2, 22);
        List<String> two = SentSql.by(() -> assertThat(done(mette, few)).hasSize(2));
        List<String> twenty = SentSql.by(() -> assertThat(done(mette, many)).hasSize(20));
        assertThat(two).isNotEmpty();
        assertThat(twenty).isEqualTo(two);
    }

    @Test
    void a_task_that_is_handed_out_of_reach_is_told_as_it_is_now_and_not_found_afterwards() {
        Task task = given.task(town, family, "s0");
        String own = town.units().stream()
                .filter(unit -> unit.id().equals(task.unit()))
                .findFirst()
                .orElseThrow()
                .name();
        UUID other = town.unit("Frivilligcenter");
        Caller mette = town.person("Mette Lund", Role.CASE_WORKER, own, Set.of());
        Task changed = town.write(mette, PlanAction.TASK_REASSIGN, tx -> {
            actions.perform(tx, task.id(), new TaskReassign(Optional.empty(), other, null));
            return worklist.changed(tx, task.id());
        });
        assertThat(changed.unit()).isEqualTo(other);
        assertThatThrownBy(() -> town.read(mette, PlanAction.TASK_SEE, tx -> worklist.get(tx, task.id())))
                .isInstanceOf(Problem.class);
    }

    private List<UUID> tasks(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> given.task(town, family, "s" + i).id())
                .toList();
    }

    private List<UUID> done(Caller caller, List<UUID> tasks) {
        return town.write(caller, PlanAction.TASK_DONE, tx -> actions.each(tx, tasks, TaskDone.PLAIN))
                .done();
    }
}
