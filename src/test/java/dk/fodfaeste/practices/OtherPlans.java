package dk.fodfaeste.practices;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.about.SubjectKind;
import dk.fodfaeste.plans.action.TaskActions;
import dk.fodfaeste.plans.action.TaskCommand.TaskDismiss;
import dk.fodfaeste.plans.action.TaskCommand.TaskDone;
import dk.fodfaeste.plans.subject.PlanSubject;
import dk.fodfaeste.plans.subject.SubjectPlans;
import dk.fodfaeste.plans.subject.SubjectPlans.PlanInput;
import dk.fodfaeste.plans.subject.SubjectPlans.SubjectDayInput;
import dk.fodfaeste.plans.subject.Subjects;
import dk.fodfaeste.plans.subject.Subjects.SubjectInput;
import dk.fodfaeste.plans.worklist.Worklist;
import dk.fodfaeste.testing.Town;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Short ways to plans that are no family's. */
@Component
class OtherPlans {

    private final Subjects subjects;
    private final SubjectPlans plans;
    private final Worklist worklist;
    private final TaskActions actions;

    OtherPlans(Subjects subjects, SubjectPlans plans, Worklist worklist, TaskActions actions) {
        this.subjects = subjects;
        this.plans = plans;
        this.worklist = worklist;
        this.actions = actions;
    }

    /** One of this name, whose plan begins that day. */
    UUID started(Town town, SubjectKind kind, String name, String template, String day) {
        UUID id = added(town, kind, name);
        start(town, id, template, day);
        return id;
    }

    UUID added(Town town, SubjectKind kind, String name) {
        return town.write(
                town.system(),
                PlanAction.SUBJECT_ADD,
                tx -> subjects.add(tx, new SubjectInput(kind, name, null, null)));
    }

    UUID start(Town town, UUID id, String template, String day) {
        return town.write(
                town.system(),
                PlanAction.SUBJECT_PLAN_START,
                tx -> plans.start(tx, id, new PlanInput(template, LocalDate.parse(day))));
    }

    void tell(Town town, UUID id, String anchor, String day) {
        town.write(
                town.system(),
                PlanAction.SUBJECT_DAY_TELL,
                tx -> plans.tell(tx, id, anchor, new SubjectDayInput(Optional.of(LocalDate.parse(day)))));
    }

    List<SubjectPlans.Day> days(Town town, UUID id) {
        return town.read(town.system(), PlanAction.SUBJECT_SEE, tx -> plans.days(tx, id));
    }

    PlanSubject get(Town town, UUID id) {
        return town.read(town.system(), PlanAction.SUBJECT_SEE, tx -> subjects.get(tx, id));
    }

    List<Task> tasks(Town town, UUID id) {
        return town.read(town.system(), PlanAction.SUBJECT_SEE, tx -> worklist.ofSubject(tx, id));
    }

    Task task(Town town, UUID id, String title) {
        return tasks(town, id).stream()
                .filter(each -> each.title().da().equals(title) && each.status().isActive())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no open task »" + title + "«"));
    }

    void done(Town town, Caller caller, UUID id, String title) {
        answered(town, caller, id, title, null);
    }

    void answered(Town town, Caller caller, UUID id, String title, @Nullable String answer) {
        UUID task = task(town, id, title).id();
        town.run(
                caller,
                PlanAction.TASK_DONE,
                tx -> actions.perform(tx, task, new TaskDone(null, null, null, answer, null)));
    }

    void outOfOrder(Town town, Caller caller, UUID id, String title, String reason) {
        UUID task = task(town, id, title).id();
        town.run(
                caller,
                PlanAction.TASK_DONE,
                tx -> actions.perform(tx, task, new TaskDone(null, reason, null, null, null)));
    }

    void notRelevant(Town town, Caller caller, UUID id, String title, String reason) {
        UUID task = task(town, id, title).id();
        town.run(caller, PlanAction.TASK_DISMISS, tx -> actions.perform(tx, task, new TaskDismiss(reason, null)));
    }
}
