package dk.fodfaeste.demo.story;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.demo.data.DemoData;
import dk.fodfaeste.demo.telling.Telling;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.about.SubjectKind;
import dk.fodfaeste.plans.action.TaskCommand.TaskDone;
import dk.fodfaeste.plans.subject.SubjectPlans.PlanInput;
import dk.fodfaeste.plans.subject.Subjects.SubjectInput;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Plans that are no family's: local communities, hosts, a group before it begins, a theme day. */
final class OtherStories {

    /** What has a plan, and what is done of it. */
    record Other(SubjectKind kind, String name, String template, int days, List<Done> done) {}

    /** A task that is done. */
    record Done(String title, @Nullable String answer) {}

    private final Telling telling;

    OtherStories(Telling telling) {
        this.telling = telling;
    }

    void tell() {
        List<Other> all = DemoData.read("other.yaml", new TypeReference<List<Other>>() {});
        telling.gate()
                .run(
                        telling.system(),
                        PlanAction.PRESET_USE,
                        tx -> all.stream()
                                .map(Other::template)
                                .distinct()
                                .forEach(
                                        template -> telling.services().presets().use(tx, template)));
        Caller worker = telling.staff().holding("integration-worker").getFirst();
        for (Other each : all) {
            List<Task> tasks = telling.write(worker, PlanAction.SUBJECT_PLAN_START, tx -> begin(tx, each));
            each.done().forEach(done -> does(tasks, done));
        }
    }

    private List<Task> begin(WriteTx tx, Other other) {
        UUID id = telling.services().subjects().add(tx, new SubjectInput(other.kind(), other.name(), null, null));
        telling.services()
                .subjectPlans()
                .start(tx, id, new PlanInput(other.template(), telling.today().minusDays(other.days())));
        List<Task> tasks = telling.services().worklist().ofSubject(tx, id);
        return tasks;
    }

    /** Whoever has the task does it. */
    private void does(List<Task> tasks, Done done) {
        Task task = tasks.stream()
                .filter(each -> each.title().da().equals(done.title()) && each.assignee() != null)
                .findFirst()
                .orElse(null);
        if (task != null) {
            telling.change(
                    telling.staff().of(Objects.requireNonNull(task.assignee())),
                    PlanAction.TASK_DONE,
                    task.id(),
                    tx -> telling.services()
                            .actions()
                            .perform(tx, task.id(), new TaskDone(null, null, null, done.answer(), null)));
        }
    }
}
