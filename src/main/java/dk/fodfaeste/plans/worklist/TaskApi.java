package dk.fodfaeste.plans.worklist;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.organisation.Directory;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAction.Requires;
import dk.fodfaeste.plans.task.TaskResponse;
import dk.fodfaeste.plans.worklist.TaskFilter.When;
import dk.fodfaeste.plans.worklist.TaskFilter.Who;
import dk.fodfaeste.ui.api.Codes;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.call.Call;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What there is to do. */
@RestController
@Tag(name = "tasks")
@RequestMapping("/api/v1/tasks")
class TaskApi {

    private final Worklist worklist;
    private final Households households;
    private final Directory directory;

    TaskApi(Worklist worklist, Households households, Directory directory) {
        this.worklist = worklist;
        this.households = households;
        this.directory = directory;
    }

    @GetMapping
    @Requires(PlanAction.TASK_LIST)
    @Operation(summary = "plans.api.list")
    CursorPage<TaskResponse> listTasks(
            Call call,
            @Schema(allowableValues = {"active", "overdue", "told-late", "today", "week", "waiting", "undated", "done"})
                    @RequestParam(defaultValue = "active")
                    String due,
            @RequestParam(defaultValue = "false") boolean unassigned,
            @RequestParam(required = false) @Nullable String function,
            @RequestParam(required = false) @Nullable UUID household,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        When when = Codes.parse("due", due, When.class);
        TaskFilter filter = new TaskFilter(unassigned ? Who.UNASSIGNED : Who.EVERYONE, when, function, household);
        TaskCursor cursor = cursor(after, when);
        int most = CursorPage.limit(limit);
        return call.read(tx -> {
            check(tx, filter);
            return CursorPage.of(
                    worklist.page(tx, filter, cursor, most + 1),
                    most,
                    task -> TaskResponse.of(task, tx.now()),
                    last -> TaskCursor.behind(last, when).text());
        });
    }

    @GetMapping("/{id}")
    @Requires(PlanAction.TASK_SEE)
    @Operation(summary = "plans.api.task")
    TaskResponse getTask(Call call, @PathVariable UUID id) {
        return call.read(tx -> TaskResponse.of(worklist.get(tx, id), tx.now()));
    }

    /** A filter by something that is not there is a mistake, not an empty list. */
    private void check(Tx tx, TaskFilter filter) {
        if (filter.household() != null) {
            households.get(tx, filter.household());
        }
        if (filter.function() != null
                && directory.functions(tx).stream().noneMatch(each -> each.key().equals(filter.function()))) {
            throw Problem.inField("function", "plans.function.unknown");
        }
    }

    private static @Nullable TaskCursor cursor(@Nullable String after, When when) {
        TaskCursor cursor = TaskCursor.parse(after);
        if (cursor != null && (cursor.at() == null) != (when == When.UNDATED)) {
            throw Problem.inField("after", "plans.cursor");
        }
        return cursor;
    }
}
