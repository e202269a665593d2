package dk.fodfaeste.plans.action;

import dk.fodfaeste.access.Action;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAction.Requires;
import dk.fodfaeste.plans.action.TaskActions.Completion;
import dk.fodfaeste.plans.action.TaskActions.Target;
import dk.fodfaeste.plans.task.TaskResponse;
import dk.fodfaeste.plans.worklist.Worklist;
import dk.fodfaeste.ui.api.ApiDates;
import dk.fodfaeste.ui.api.Inputs;
import dk.fodfaeste.ui.api.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What can be done to a task. Each answers with the task as it is then. The version is the one that the caller saw: if
 * someone else has changed the task since, nothing happens; without it, the task is taken as it is.
 */
@RestController
@Tag(name = "tasks")
@RequestMapping("/api/v1/tasks/{id}")
class TaskActionApi {

    private static final int CONFLICT = 409;

    private final Gate gate;
    private final TaskActions actions;
    private final Worklist worklist;

    TaskActionApi(Gate gate, TaskActions actions, Worklist worklist) {
        this.gate = gate;
        this.actions = actions;
        this.worklist = worklist;
    }

    /**
     * {@code initials} of whoever did it, where the task asks for them, are made from the token's name if missing;
     * {@code outOfOrder} says why, where a step before it is open; {@code heldOn} is the day from which the next one is
     * counted, where it comes again.
     */
    record Done(
            @Nullable String initials,
            @Nullable String outOfOrder,

            @Schema(type = "string", format = "date") @Nullable
            String heldOn,

            @Nullable Integer version) {}

    record NotRelevant(@Nullable String reason, @Nullable Integer version) {}

    record Reopen(@Nullable Integer version) {}

    record Waiting(@Nullable String waitingFor, @Nullable Integer version) {}

    record Redate(
            @Schema(type = "string", format = "date") @Nullable
            String dueBy,

            @Nullable String reason,
            @Nullable Integer version) {}

    @PostMapping("/done")
    @Requires(PlanAction.TASK_DONE)
    @Operation(summary = "plans.api.done")
    @Refuses(CONFLICT)
    TaskResponse markDone(Caller caller, @PathVariable UUID id, @RequestBody(required = false) @Nullable Done body) {
        Done done = Inputs.orEmpty(body, new Done(null, null, null, null));
        LocalDate heldOn = done.heldOn() == null ? null : ApiDates.date("heldOn", done.heldOn());
        return act(
                caller,
                PlanAction.TASK_DONE,
                target(id, done.version()),
                (tx, task) -> actions.carryOut(tx, task, new Completion(done.initials(), done.outOfOrder(), heldOn)));
    }

    @PostMapping("/reopen")
    @Requires(PlanAction.TASK_REOPEN)
    @Operation(summary = "plans.api.reopen")
    @Refuses(CONFLICT)
    TaskResponse reopen(Caller caller, @PathVariable UUID id, @RequestBody(required = false) @Nullable Reopen body) {
        Reopen reopen = Inputs.orEmpty(body, new Reopen(null));
        return act(caller, PlanAction.TASK_REOPEN, target(id, reopen.version()), actions::reopen);
    }

    @PostMapping("/waiting")
    @Requires(PlanAction.TASK_WAITING)
    @Operation(summary = "plans.api.wait")
    @Refuses(CONFLICT)
    TaskResponse waitFor(Caller caller, @PathVariable UUID id, @RequestBody Waiting body) {
        String waitingFor = Inputs.required("waitingFor", body.waitingFor());
        return act(
                caller,
                PlanAction.TASK_WAITING,
                target(id, body.version()),
                (tx, task) -> actions.await(tx, task, waitingFor));
    }

    @PostMapping("/not-relevant")
    @Requires(PlanAction.TASK_DISMISS)
    @Operation(summary = "plans.api.not-relevant")
    @Refuses(CONFLICT)
    TaskResponse dismiss(Caller caller, @PathVariable UUID id, @RequestBody NotRelevant body) {
        String reason = Inputs.required("reason", body.reason());
        return act(
                caller,
                PlanAction.TASK_DISMISS,
                target(id, body.version()),
                (tx, task) -> actions.dismiss(tx, task, reason));
    }

    @PostMapping("/remind")
    @Requires(PlanAction.TASK_REMIND)
    @Operation(summary = "plans.api.remind")
    @Refuses(CONFLICT)
    TaskResponse remind(Caller caller, @PathVariable UUID id, @RequestBody(required = false) @Nullable Reopen body) {
        Reopen remind = Inputs.orEmpty(body, new Reopen(null));
        return act(caller, PlanAction.TASK_REMIND, target(id, remind.version()), actions::remind);
    }

    @PostMapping("/redate")
    @Requires(PlanAction.TASK_REDATE)
    @Operation(summary = "plans.api.redate")
    @Refuses(CONFLICT)
    TaskResponse redate(Caller caller, @PathVariable UUID id, @RequestBody Redate body) {
        LocalDate day = ApiDates.date("dueBy", body.dueBy());
        String reason = Inputs.required("reason", body.reason());
        return act(
                caller,
                PlanAction.TASK_REDATE,
                target(id, body.version()),
                (tx, task) -> actions.redate(tx, task, day, reason));
    }

    @PostMapping("/reassign")
    @Requires(PlanAction.TASK_REASSIGN)
    @Operation(summary = "plans.api.reassign")
    @Refuses(CONFLICT)
    TaskResponse reassign(Caller caller, @PathVariable UUID id, @RequestBody ReassignmentInput body) {
        body.check();
        return act(
                caller,
                PlanAction.TASK_REASSIGN,
                target(id, body.version()),
                (tx, task) -> actions.reassign(tx, task, body.assignee(), body.unit()));
    }

    private TaskResponse act(Caller caller, Action action, Target target, BiConsumer<WriteTx, Target> work) {
        return gate.write(caller, action, tx -> {
            work.accept(tx, target);
            return TaskResponse.of(worklist.changed(tx, target.id()), tx.now());
        });
    }

    private static Target target(UUID id, @Nullable Integer version) {
        return new Target(id, version);
    }
}
