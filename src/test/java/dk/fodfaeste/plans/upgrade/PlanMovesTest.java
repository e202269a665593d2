package dk.fodfaeste.plans.upgrade;

import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.jobs.RunJobs;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.plans.OnePlan;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.TaskStatus;
import dk.fodfaeste.plans.action.TaskActions;
import dk.fodfaeste.plans.action.TaskCommand.TaskDone;
import dk.fodfaeste.plans.action.TaskCommand.TaskRedate;
import dk.fodfaeste.plans.template.Template;
import dk.fodfaeste.plans.template.Templates;
import dk.fodfaeste.plans.upgrade.PlanMoves.Preview;
import dk.fodfaeste.plans.worklist.Worklist;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Families move to a newer version of their template. */
@ServerTest
class PlanMovesTest {

    private static final String[] OLD = {
        "call reception at notice",
        "meet reception at arrival",
        "gone reception 3 days after arrival",
        "stay reception 7 days after arrival"
    };
    private static final String[] NEW = {
        "call reception at notice",
        "meet reception 1 day after arrival",
        "stay employment-adviser 7 days after arrival",
        "more reception 14 days after arrival",
        "ukrainian reception 14 days after arrival when {kind: [ukraine]}"
    };

    @Autowired
    Towns towns;

    @Autowired
    Templates templates;

    @Autowired
    PlanMoves moves;

    @Autowired
    Worklist worklist;

    @Autowired
    TaskActions actions;

    @Autowired
    Households households;

    @Autowired
    RunJobs jobs;

    private Town town;
    private Caller lone;

    @BeforeEach
    void aTeamLeader() {
        town = towns.town();
        lone = town.person("Lone Holm", Role.TEAM_LEADER);
        publish(OLD);
    }

    @Test
    void tasks_are_added_dropped_with_a_reason_and_redated_and_the_preview_said_so() {
        UUID family = announce("H1");
        Template to = publish(NEW);
        Preview preview = preview(to).getFirst();
        assertThat(titles(preview.change().added().stream()
                        .map(PlanChange.Added::title)
                        .toList()))
                .containsExactly("Trin more");
        assertThat(titles(preview.change().dropped().stream()
                        .map(each -> each.title())
                        .toList()))
                .containsExactly("Trin gone");
        assertThat(titles(preview.change().redated().stream()
                        .map(PlanChange.Kept::title)
                        .toList()))
                .containsExactly("Trin meet");
        Map<String, Task> before = tasks(family);
        MoveRun run = move(to, preview.change().plan());
        assertThat(run.moved()).isEqualTo(1);
        Map<String, Task> after = tasks(family);
        assertThat(after.keySet())
                .containsExactlyInAnyOrder("Trin call", "Trin meet", "Trin gone", "Trin stay", "Trin more");
        assertThat(after.get("Trin gone").status()).isEqualTo(TaskStatus.NOT_RELEVANT);
        assertThat(events(after.get("Trin gone"))).containsExactly("NOT_RELEVANT Planen blev flyttet til version 2");
        for (PlanChange.Kept kept : preview.change().kept()) {
            Task now = after.get(kept.title().da());
            assertThat(now.id()).isEqualTo(kept.before().id());
            assertThat(now.dueBy()).isEqualTo(kept.dates().dueBy());
        }
        assertThat(after.get("Trin meet").dueBy())
                .isNotEqualTo(before.get("Trin meet").dueBy());
        assertThat(after.get("Trin call").dueBy())
                .isEqualTo(before.get("Trin call").dueBy());
        assertThat(after.get("Trin stay").function()).isEqualTo("employment-adviser");
        assertThat(preview(to)).isEmpty();
        List<dk.fodfaeste.people.PeopleChange> changes =
                town.read(lone, PeopleAction.HOUSEHOLD_SEE, tx -> households.changes(tx, family, 10));
        assertThat(changes).anySatisfy(change -> assertThat(change.newValue()).isEqualTo("Én plan 2"));
    }

    @Test
    void what_is_done_stays_done_and_a_date_that_a_person_chose_stays() {
        UUID family = announce("H1");
        Map<String, Task> before = tasks(family);
        act(tx -> actions.perform(tx, before.get("Trin gone").id(), TaskDone.PLAIN));
        town.run(
                lone,
                PlanAction.TASK_REDATE,
                tx -> actions.perform(
                        tx, before.get("Trin meet").id(), new TaskRedate(LocalDate.of(2026, 5, 1), "ferie", null)));
        Template to = publish(NEW);
        PlanChange change = preview(to).getFirst().change();
        assertThat(change.dropped()).isEmpty();
        assertThat(change.redated()).isEmpty();
        assertThat(change.settled()).isEqualTo(1);
        move(to, change.plan());
        Map<String, Task> after = tasks(family);
        assertThat(after.get("Trin gone").status()).isEqualTo(TaskStatus.DONE);
        assertThat(after.get("Trin gone").doneBy()).isEqualTo("Lone Holm");
        assertThat(after.get("Trin meet").dueBy())
                .isEqualTo(dk.fodfaeste.testing.TestClock.danish("2026-05-01T23:59:59"));
    }

    @Test
    void a_move_is_undone_as_long_as_nothing_was_built_on_it() {
        UUID family = announce("H1");
        List<String> before = picture(family);
        Template to = publish(NEW);
        MoveRun run = move(to, preview(to).getFirst().change().plan());
        assertThat(undo(run)).isEqualTo(1);
        assertThat(picture(family)).isEqualTo(before);
        assertThat(preview(to)).hasSize(1);
        assertThat(refused(() -> undo(run)).key()).isEqualTo("plans.moves.undo.built-on");

        MoveRun again = move(to, preview(to).getFirst().change().plan());
        act(tx -> actions.perform(tx, tasks(family).get("Trin more").id(), TaskDone.PLAIN));
        assertThat(refused(() -> undo(again)).key()).isEqualTo("plans.moves.undo.built-on");
        assertThat(tasks(family).get("Trin more").status()).isEqualTo(TaskStatus.DONE);
    }

    @Test
    void a_step_that_comes_back_in_a_later_version_is_a_task_again() {
        UUID family = announce("H1");
        Template second = publish(NEW);
        move(second, preview(second).getFirst().change().plan());
        Template third = publish(OLD);
        PlanChange change = preview(third).getFirst().change();
        assertThat(titles(change.added().stream().map(PlanChange.Added::title).toList()))
                .containsExactly("Trin gone");
        move(third, change.plan());
        assertThat(all(family))
                .filteredOn(task -> task.title().da().equals("Trin gone"))
                .extracting(Task::status)
                .containsExactlyInAnyOrder(TaskStatus.NOT_RELEVANT, TaskStatus.OPEN);
    }

    @Test
    void a_family_that_the_new_version_is_not_for_stays_and_the_preview_says_why() {
        announce("H1");
        Template to = publishYaml(OnePlan.yaml(NEW).replace("phases:", "when: {kind: [ukraine]}\nphases:"));
        PlanChange change = preview(to).getFirst().change();
        assertThat(change.refusal()).isEqualTo("plans.moves.refused.when");
        assertThat(move(to, change.plan()).moved()).isZero();
        assertThat(preview(to)).hasSize(1);
    }

    @Test
    void all_are_moved_by_a_job_in_batches_and_moved_back() {
        List<UUID> families = new ArrayList<>();
        for (int i = 0; i < PlanMoves.BATCH + 3; i++) {
            families.add(announce("H" + i));
        }
        Template to = publish(NEW);
        MoveRun planned = town.write(lone, PlanAction.PLAN_MOVE, tx -> moves.moveAll(tx, to.id()));
        assertThat(planned.families()).isEqualTo(families.size());
        assertThat(planned.finishedAt()).isNull();
        jobs.due(town);
        MoveRun done = town.read(lone, PlanAction.PLAN_MOVE, tx -> moves.get(tx, planned.id()));
        assertThat(done.moved()).isEqualTo(families.size());
        assertThat(done.finishedAt()).isNotNull();
        assertThat(preview(to)).isEmpty();
        assertThat(undo(done)).isEqualTo(families.size());
    }

    @Test
    void a_few_are_chosen_at_a_time_and_only_for_the_version_that_new_families_get() {
        announce("H1");
        Template second = publish(NEW);
        UUID plan = preview(second).getFirst().change().plan();
        assertThat(refused(() -> move(second)).key()).isEqualTo("plans.moves.none-chosen");
        List<UUID> many = java.util.stream.Stream.generate(UUID::randomUUID)
                .limit(PlanMoves.BATCH + 1)
                .toList();
        assertThat(refused(() -> move(second, many.toArray(UUID[]::new))).key()).isEqualTo("plans.moves.too-many");
        publish("call reception at notice");
        assertThat(refused(() -> move(second, plan)).key()).isEqualTo("plans.moves.not-current");
    }

    @Test
    void a_team_leader_of_one_unit_moves_only_the_families_that_she_sees() {
        announce("H1");
        Template to = publish(NEW);
        Caller other = town.person("Bo Dam", Role.TEAM_LEADER, "Et helt andet sted", Set.of());
        List<Preview> seen = town.read(other, PlanAction.PLAN_MOVE, tx -> moves.preview(tx, to.id(), null, 10));
        assertThat(seen).isEmpty();
        UUID plan = preview(to).getFirst().change().plan();
        assertThat(town.write(other, PlanAction.PLAN_MOVE, tx -> moves.move(tx, to.id(), List.of(plan)))
                        .moved())
                .isZero();
    }

    private UUID announce(String number) {
        town.announce(row().household(number).build());
        return town.read(
                town.system(),
                PeopleAction.HOUSEHOLD_SEE,
                tx -> households.bySourceNumbers(tx, List.of(number)).getFirst().id());
    }

    private Template publish(String... steps) {
        return publishYaml(OnePlan.yaml(steps));
    }

    private Template publishYaml(String yaml) {
        return town.write(town.system(), PlanAction.TEMPLATE_PUBLISH, tx -> templates.publish(tx, yaml));
    }

    private List<Preview> preview(Template to) {
        return town.read(lone, PlanAction.PLAN_MOVE, tx -> moves.preview(tx, to.id(), null, 100));
    }

    private MoveRun move(Template to, UUID... chosen) {
        return town.write(lone, PlanAction.PLAN_MOVE, tx -> moves.move(tx, to.id(), List.of(chosen)));
    }

    private int undo(MoveRun run) {
        return town.write(lone, PlanAction.PLAN_MOVE, tx -> moves.undo(tx, run.id()));
    }

    private void act(java.util.function.Consumer<dk.fodfaeste.access.WriteTx> work) {
        town.run(lone, PlanAction.TASK_DONE, work);
    }

    private Map<String, Task> tasks(UUID family) {
        return all(family).stream()
                .collect(Collectors.toMap(task -> task.title().da(), task -> task));
    }

    private List<Task> all(UUID family) {
        return town.read(lone, PlanAction.HOUSEHOLD_PLANS_SEE, tx -> worklist.ofHousehold(tx, family)).stream()
                .filter(task -> task.title().da().startsWith("Trin "))
                .toList();
    }

    private List<String> picture(UUID family) {
        return all(family).stream()
                .map(task -> task.title().da() + " " + task.status() + " " + task.notBefore() + " " + task.dueBy() + " "
                        + task.function() + " " + task.assignee() + " "
                        + task.explanation().da())
                .sorted()
                .toList();
    }

    private List<String> events(Task task) {
        return town.read(lone, PlanAction.TASK_SEE, tx -> worklist.events(tx, List.of(task.id()), 10)).stream()
                .map(event -> event.kind() + " " + event.reason())
                .toList();
    }

    private static List<String> titles(List<dk.fodfaeste.kernel.text.Bilingual> titles) {
        return titles.stream().map(title -> title.da()).toList();
    }

    private static Problem refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        return catchThrowableOfType(Problem.class, work);
    }
}
