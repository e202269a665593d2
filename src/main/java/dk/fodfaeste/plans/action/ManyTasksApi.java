package dk.fodfaeste.plans.action;

import dk.fodfaeste.access.Action;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAction.Requires;
import dk.fodfaeste.plans.action.TaskActions.Completion;
import dk.fodfaeste.plans.action.TaskBulk.Result;
import dk.fodfaeste.plans.action.TaskUndo.Undone;
import dk.fodfaeste.ui.api.ApiDates;
import dk.fodfaeste.ui.api.Inputs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The same for many tasks, at most {@value TaskBulk#MOST}: what cannot be done to one does not hinder the others. */
@RestController
@Tag(name = "tasks")
@RequestMapping("/api/v1/tasks/many")
class ManyTasksApi {

    private final Gate gate;
    private final TaskBulk bulk;
    private final TaskChanges changes;
    private final TaskUndo undo;

    ManyTasksApi(Gate gate, TaskBulk bulk, TaskChanges changes, TaskUndo undo) {
        this.gate = gate;
        this.bulk = bulk;
        this.changes = changes;
        this.undo = undo;
    }

    record Done(@Nullable List<UUID> tasks) {}

    record Redate(
            @Nullable List<UUID> tasks,

            @Schema(type = "string", format = "date") @Nullable
            String dueBy,

            @Nullable String reason) {}

    /** {@code assignee} or {@code unit}: a person, or a unit's basket. */
    record Reassign(
            @Nullable List<UUID> tasks,
            @Nullable UUID assignee,
            @Nullable UUID unit) {}

    /** {@code undo} is what takes it back; each task that stays as it was says why, by its code. */
    record ManyResponse(UUID undo, List<UUID> done, List<Failed> failed) {

        record Failed(UUID task, String code) {}

        static ManyResponse of(Result result) {
            return new ManyResponse(
                    result.undo(),
                    result.done(),
                    result.failures().stream()
                            .map(failure -> new Failed(failure.task(), code(failure.problem())))
                            .toList());
        }

        private static String code(Problem problem) {
            return problem.fields().isEmpty()
                    ? problem.key()
                    : problem.fields().getFirst().key();
        }
    }

    @PostMapping("/done")
    @Requires(PlanAction.TASKS_DONE)
    @Operation(summary = "plans.api.many.done")
    ManyResponse markAllDone(Caller caller, @RequestBody Done body) {
        return each(caller, PlanAction.TASKS_DONE, body.tasks(), tx -> changes.completion(tx, Completion.PLAIN));
    }

    @PostMapping("/redate")
    @Requires(PlanAction.TASKS_REDATE)
    @Operation(summary = "plans.api.many.redate")
    ManyResponse redateAll(Caller caller, @RequestBody Redate body) {
        LocalDate day = ApiDates.date("dueBy", body.dueBy());
        String reason = Inputs.required("reason", body.reason());
        return each(caller, PlanAction.TASKS_REDATE, body.tasks(), tx -> changes.newDate(tx, day, reason));
    }

    @PostMapping("/reassign")
    @Requires(PlanAction.TASKS_REASSIGN)
    @Operation(summary = "plans.api.many.reassign")
    ManyResponse reassignAll(Caller caller, @RequestBody Reassign body) {
        if (body.assignee() == null && body.unit() == null) {
            throw Problem.inField("assignee", "ui.input.missing");
        }
        return each(
                caller,
                PlanAction.TASKS_REASSIGN,
                body.tasks(),
                tx -> changes.handOver(tx, body.assignee(), body.unit()));
    }

    @PostMapping("/undo/{change}")
    @Requires(PlanAction.TASK_UNDO)
    @Operation(summary = "plans.api.undo")
    Undone undo(Caller caller, @PathVariable UUID change) {
        return gate.write(caller, PlanAction.TASK_UNDO, tx -> undo.undo(tx, change));
    }

    private ManyResponse each(
            Caller caller, Action action, @Nullable List<UUID> tasks, Function<WriteTx, TaskChange> change) {
        List<UUID> ids = Inputs.all("tasks", tasks);
        return gate.write(caller, action, tx -> ManyResponse.of(bulk.each(tx, ids, change.apply(tx))));
    }
}
