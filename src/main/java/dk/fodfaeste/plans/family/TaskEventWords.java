package dk.fodfaeste.plans.family;

import dk.fodfaeste.kernel.text.Words;
import dk.fodfaeste.plans.TaskEvent;
import dk.fodfaeste.plans.TaskOutline;
import dk.fodfaeste.plans.task.FulfilmentEventNames;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events of tasks as sentences of one language. */
final class TaskEventWords {

    private final Words words;
    private final Map<UUID, TaskOutline> tasks;

    TaskEventWords(Words words, Map<UUID, TaskOutline> tasks) {
        this.words = words;
        this.tasks = tasks;
    }

    String of(TaskEvent event) {
        String kind = switch (event.kind()) {
            case REASSIGNED -> event.newAssignee() == null ? "BASKET" : "REASSIGNED";
            case DONE -> event.reason() == null ? "DONE" : "DONE_OUT_OF_ORDER";
            case NOT_RELEVANT -> event.reason() == null ? "NOT_RELEVANT" : "NOT_RELEVANT_AS";
            default -> event.kind().name();
        };
        return words.t(
                "plans.history.task." + kind,
                event.by() == null ? words.t("plans.history.system") : event.by(),
                title(event),
                event.kind() == TaskEvent.Kind.FULFILLED
                        ? FulfilmentEventNames.of(words, String.valueOf(event.reason()))
                        : event.reason(),
                day(event.oldDueBy()),
                day(event.newDueBy()),
                event.newAssignee());
    }

    /** Tasks that got another date at the same moment. */
    String moved(List<TaskEvent> moved) {
        TaskEvent first = moved.getFirst();
        if (moved.size() > 1) {
            return words.t("plans.history.moved.many", moved.size());
        }
        String kind = first.newDueBy() == null ? "undated" : first.oldDueBy() == null ? "dated" : "one";
        return words.t("plans.history.moved." + kind, title(first), day(first.oldDueBy()), day(first.newDueBy()));
    }

    private String title(TaskEvent event) {
        TaskOutline task = Objects.requireNonNull(tasks.get(event.task()));
        String title = task.title().in(words.language());
        return task.person() == null ? title : words.t("plans.history.title", title, task.person());
    }

    private @Nullable String day(@Nullable Instant due) {
        return due == null ? null : words.dates().date(due);
    }
}
