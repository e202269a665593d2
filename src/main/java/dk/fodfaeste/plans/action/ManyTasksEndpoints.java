package dk.fodfaeste.plans.action;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAction.Requires;
import dk.fodfaeste.plans.PlanAddresses;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.action.TaskActions.Failure;
import dk.fodfaeste.plans.action.TaskActions.Result;
import dk.fodfaeste.plans.action.TaskCommand.TaskDone;
import dk.fodfaeste.plans.action.TaskCommand.TaskReassign;
import dk.fodfaeste.plans.action.TaskCommand.TaskRedate;
import dk.fodfaeste.plans.staffing.AssigneeOptions;
import dk.fodfaeste.plans.task.TaskRow;
import dk.fodfaeste.plans.worklist.Worklist;
import dk.fodfaeste.ui.LocalAddress;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.form.Form;
import dk.fodfaeste.ui.form.Option;
import dk.fodfaeste.ui.input.Command;
import dk.fodfaeste.ui.input.Day;
import dk.fodfaeste.ui.input.Text;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/**
 * The same for many tasks, at most {@value TaskActions#MOST}: what cannot be done to one does not hinder the others. The
 * bar for ticked rows asks on a page of its own where it needs to know more.
 */
@Controller
@Tag(name = "tasks")
class ManyTasksEndpoints {

    private static final String PAGE = PlanAddresses.TASKS + "/flere";
    private static final String API = "/api/v1/tasks/many";
    private static final int MOST_TOLD = 10;

    @Command
    record ManyDone(List<UUID> tasks) {}

    @Command
    record ManyRedate(
            List<UUID> tasks,

            @Day(
                    yearsBack = 0,
                    early = TaskCommand.DATE_PAST,
                    yearsAhead = TaskCommand.MOST_YEARS_AHEAD,
                    late = TaskCommand.DATE_FAR)
            LocalDate dueBy,

            @Text(max = TaskCommand.LONGEST_REASON) String reason) {}

    /** {@code assignee} or {@code unit}: a person, or a unit's basket. */
    @Command
    record ManyReassign(
            List<UUID> tasks,
            @Nullable UUID assignee,
            @Nullable UUID unit) {

        TaskReassign each() {
            if (assignee == null && unit == null) {
                throw Problem.inField("assignee", "ui.input.missing");
            }
            return new TaskReassign(Optional.ofNullable(assignee), unit, null);
        }
    }

    /** {@code undo} is what takes it back; each task that stays as it was says why, by its code. */
    record ManyResponse(UUID undo, List<UUID> done, List<Failed> failed) {

        record Failed(UUID task, String code) {}

        static ManyResponse of(Result result) {
            return new ManyResponse(
                    result.undo(),
                    result.done(),
                    result.failures().stream()
                            .map(failure -> new Failed(
                                    failure.task(), reason(failure.problem()).key()))
                            .toList());
        }
    }

    private record Chosen(List<Task> tasks, List<Option> people) {}

    /** @param first one of those that it was done to, as it is now */
    private record Outcome(Result result, @Nullable Task first, Map<UUID, Task> failed) {}

    private final TaskActions actions;
    private final Worklist worklist;
    private final AssigneeOptions assignees;

    ManyTasksEndpoints(TaskActions actions, Worklist worklist, AssigneeOptions assignees) {
        this.actions = actions;
        this.worklist = worklist;
        this.assignees = assignees;
    }

    @PostMapping(PAGE + "/udfoert")
    @Requires(PlanAction.TASKS_DONE)
    ModelAndView complete(Call call, @RequestParam(name = "id", defaultValue = "") List<UUID> ids) {
        if (ids.isEmpty()) {
            return nothing(call);
        }
        tell(call.page(), call.write(tx -> each(tx, ids, TaskDone.PLAIN)), "plans.bulk.done");
        return call.page().redirect(back(call));
    }

    @PostMapping(PAGE + "/overdrag")
    @Requires(PlanAction.TASKS_REASSIGN)
    ModelAndView reassign(Call call, @RequestParam(name = "id", defaultValue = "") List<UUID> ids) {
        return ask(call, ids, TaskReassign.class, "assignee", "overdrag", "plans.bulk.reassigned");
    }

    @PostMapping(PAGE + "/frist")
    @Requires(PlanAction.TASKS_REDATE)
    ModelAndView redate(Call call, @RequestParam(name = "id", defaultValue = "") List<UUID> ids) {
        return ask(call, ids, TaskRedate.class, "dueBy", "frist", "plans.bulk.redated");
    }

    @PostMapping(API + "/done")
    @ResponseBody
    @Requires(PlanAction.TASKS_DONE)
    @Operation(summary = "plans.api.many.done")
    ManyResponse markAllDone(Call call, @RequestBody ManyDone in) {
        return call.write(tx -> ManyResponse.of(actions.each(tx, in.tasks(), TaskDone.PLAIN)));
    }

    @PostMapping(API + "/redate")
    @ResponseBody
    @Requires(PlanAction.TASKS_REDATE)
    @Operation(summary = "plans.api.many.redate")
    ManyResponse redateAll(Call call, @RequestBody ManyRedate in) {
        TaskRedate each = new TaskRedate(in.dueBy(), in.reason(), null);
        return call.write(tx -> ManyResponse.of(actions.each(tx, in.tasks(), each)));
    }

    @PostMapping(API + "/reassign")
    @ResponseBody
    @Requires(PlanAction.TASKS_REASSIGN)
    @Operation(summary = "plans.api.many.reassign")
    ManyResponse reassignAll(Call call, @RequestBody ManyReassign in) {
        TaskReassign each = in.each();
        return call.write(tx -> ManyResponse.of(actions.each(tx, in.tasks(), each)));
    }

    private <C extends Record & TaskCommand> ModelAndView ask(
            Call call, List<UUID> ids, Class<C> command, String field, String verb, String message) {
        if (ids.isEmpty()) {
            return nothing(call);
        }
        if (call.form().values(field).isEmpty()) {
            return asked(call, call.form().telling(command), ids, verb);
        }
        return call.submit(command, (tx, in) -> each(tx, ids, in))
                .then(outcome -> tell(call.page(), outcome, message))
                .to(back(call))
                .orAgain(form -> asked(call, form, ids, verb));
    }

    private ModelAndView asked(Call call, Form form, List<UUID> ids, String verb) {
        List<UUID> most = ids.stream().limit(TaskActions.MOST).toList();
        Chosen chosen = call.read(tx -> new Chosen(worklist.these(tx, most), assignees.ofTasks(call.page(), tx, most)));
        return call.page()
                .view("plans/bulk")
                .addObject(
                        "tasks",
                        chosen.tasks().stream()
                                .map(task -> new TaskRow(call.page(), task))
                                .toList())
                .addObject("people", chosen.people())
                .addObject("verb", verb)
                .addObject("back", back(call))
                .addObject("form", form);
    }

    private Outcome each(WriteTx tx, List<UUID> ids, TaskCommand command) {
        Result result = actions.each(tx, ids, command);
        List<UUID> failed = result.failures().stream().map(Failure::task).toList();
        return new Outcome(
                result,
                result.done().isEmpty()
                        ? null
                        : worklist.changed(tx, result.done().getFirst()),
                worklist.these(tx, failed).stream().collect(Collectors.toMap(Task::id, Function.identity())));
    }

    private static void tell(Page page, Outcome outcome, String message) {
        Result result = outcome.result();
        if (outcome.first() != null) {
            String undo = PlanAddresses.TASK_UNDO + result.undo();
            page.flash().undoable(undo, message, result.done().size(), new TaskRow(page, outcome.first()).who());
        }
        result.failures().stream().limit(MOST_TOLD).forEach(failure -> {
            Task task = outcome.failed().get(failure.task());
            Problem.Field reason = reason(failure.problem());
            page.flash()
                    .warning(
                            "plans.bulk.failed",
                            task == null ? page.t("plans.list.task") : new TaskRow(page, task).titleAndFamily(),
                            page.t(reason.key(), reason.args().toArray()));
        });
        if (result.failures().size() > MOST_TOLD) {
            page.flash().warning("plans.bulk.failed.more", result.failures().size() - MOST_TOLD);
        }
    }

    /** The first thing that is wrong. */
    private static Problem.Field reason(Problem problem) {
        return problem.fields().isEmpty()
                ? new Problem.Field("", problem.key(), problem.args())
                : problem.fields().getFirst();
    }

    private static ModelAndView nothing(Call call) {
        call.page().flash().info("plans.bulk.none");
        return call.page().redirect(back(call));
    }

    private static String back(Call call) {
        String named = call.form().value("tilbage");
        return LocalAddress.isLocal(named)
                ? named
                : Objects.requireNonNullElse(call.page().visit().cameFrom(), PlanAddresses.TASKS);
    }
}
