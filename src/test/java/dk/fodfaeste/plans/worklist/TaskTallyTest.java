package dk.fodfaeste.plans.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.plans.worklist.TaskFilter.When;
import dk.fodfaeste.plans.worklist.TaskFilter.Who;
import dk.fodfaeste.plans.worklist.TaskGroups.Group;
import dk.fodfaeste.plans.worklist.TaskTally.Line;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the filters beside a list say, from tasks that are counted once. */
class TaskTallyTest {

    private static final TaskFilter ALL = new TaskFilter(Who.EVERYONE, When.ACTIVE, null, null);

    private final TaskTally tally = new TaskTally(List.of(
            line("adviser", "after", 5, 4, 1), line("nurse", "before", 1, 2, 2), line("adviser", "before", 2, 8, 0)));

    @Test
    void times_are_counted_of_the_function_and_the_phase_that_are_asked_for() {
        assertThat(tally.times(ALL))
                .containsEntry(When.ACTIVE, 14)
                .containsEntry(When.OVERDUE, 3)
                .containsEntry(When.TODAY, 0);
        assertThat(tally.times(ALL.withFunction("adviser")))
                .containsEntry(When.ACTIVE, 12)
                .containsEntry(When.OVERDUE, 1);
        assertThat(tally.times(ALL.withPhase("before"))).containsEntry(When.ACTIVE, 10);
        assertThat(tally.times(ALL.withFunction("nurse").withPhase("after"))).containsEntry(When.ACTIVE, 0);
    }

    @Test
    void functions_stand_by_name_and_phases_by_their_place_in_the_plan() {
        assertThat(tally.groups(ALL).functions())
                .extracting(Group::key, Group::tasks)
                .containsExactly(tuple("adviser", 12), tuple("nurse", 2));
        assertThat(tally.groups(ALL).phases())
                .extracting(Group::key, Group::tasks)
                .containsExactly(tuple("before", 10), tuple("after", 4));
    }

    @Test
    void a_group_is_counted_with_the_other_parts_of_the_filter_but_not_with_itself() {
        TaskFilter filter = ALL.withFunction("nurse").withPhase("after");
        assertThat(tally.groups(filter).functions())
                .extracting(Group::key, Group::tasks)
                .containsExactly(tuple("adviser", 4));
        assertThat(tally.groups(filter).phases())
                .extracting(Group::key, Group::tasks)
                .containsExactly(tuple("before", 2));
    }

    @Test
    void only_groups_with_tasks_at_that_time_are_named() {
        assertThat(tally.groups(ALL.with(When.OVERDUE)).phases())
                .extracting(Group::key, Group::tasks)
                .containsExactly(tuple("before", 2), tuple("after", 1));
        assertThat(tally.groups(ALL.with(When.TODAY)).functions()).isEmpty();
    }

    @Test
    void of_done_ones_which_are_not_counted_the_active_are_shown() {
        assertThat(tally.groups(ALL.with(When.DONE))).isEqualTo(tally.groups(ALL));
    }

    @Test
    void a_hundred_groups_are_named_and_no_more() {
        TaskTally many = new TaskTally(IntStream.rangeClosed(1, 101)
                .mapToObj(i -> line("f" + i, "only", 1, 1, 0))
                .toList());
        assertThat(many.groups(ALL).functions()).hasSize(100);
        assertThat(many.times(ALL)).containsEntry(When.ACTIVE, 101);
    }

    private static Line line(String function, String phase, int position, int active, int overdue) {
        return new Line(
                function,
                new Bilingual(function, function),
                phase,
                new Bilingual(phase, phase),
                position,
                Map.of(When.ACTIVE, active, When.OVERDUE, overdue));
    }
}
