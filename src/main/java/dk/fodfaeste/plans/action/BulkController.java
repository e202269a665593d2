package dk.fodfaeste.plans.action;

import dk.fodfaeste.access.Action;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAction.Requires;
import dk.fodfaeste.plans.PlanAddresses;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.action.TaskActions.Completion;
import dk.fodfaeste.plans.action.TaskBulk.Failure;
import dk.fodfaeste.plans.action.TaskBulk.Result;
import dk.fodfaeste.plans.task.TaskRow;
import dk.fodfaeste.plans.worklist.Worklist;
import dk.fodfaeste.ui.LocalAddress;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Form;
import dk.fodfaeste.ui.form.Option;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The bar for ticked rows. What needs to know more asks on a page of its own, which shows the chosen tasks. */
@Controller
@RequestMapping("/opgaver/flere")
class BulkController {

    private static final int MOST_TOLD = 10;

    private record Chosen(List<Task> tasks, List<Option> people) {}

    private record Outcome(Result result, Map<UUID, Task> failed) {}

    private final Gate gate;
    private final TaskBulk bulk;
    private final TaskChanges changes;
    private final Worklist worklist;
    private final TaskResponses answers;

    BulkController(Gate gate, TaskBulk bulk, TaskChanges changes, Worklist worklist, TaskResponses answers) {
        this.gate = gate;
        this.bulk = bulk;
        this.changes = changes;
        this.worklist = worklist;
        this.answers = answers;
    }

    @PostMapping("/udfoert")
    @Requires(PlanAction.TASKS_DONE)
    ModelAndView complete(
            Page page, Caller caller, Form form, @RequestParam(name = "id", defaultValue = "") List<UUID> ids) {
        return ids.isEmpty()
                ? nothing(page, form)
                : done(
                        page,
                        caller,
                        form,
                        ids,
                        PlanAction.TASKS_DONE,
                        "plans.bulk.done",
                        tx -> changes.completion(tx, Completion.PLAIN));
    }

    @PostMapping("/overdrag")
    @Requires(PlanAction.TASKS_REASSIGN)
    ModelAndView reassign(
            Page page, Caller caller, Form form, @RequestParam(name = "id", defaultValue = "") List<UUID> ids) {
        return ask(page, caller, form, ids, "assignee", "overdrag", PlanAction.TASKS_REASSIGN, () -> {
            UUID assignee = TaskInput.assignee(form);
            UUID unit = TaskInput.unit(form);
            return done(
                    page,
                    caller,
                    form,
                    ids,
                    PlanAction.TASKS_REASSIGN,
                    "plans.bulk.reassigned",
                    tx -> changes.handOver(tx, assignee, unit));
        });
    }

    @PostMapping("/frist")
    @Requires(PlanAction.TASKS_REDATE)
    ModelAndView redate(
            Page page, Caller caller, Form form, @RequestParam(name = "id", defaultValue = "") List<UUID> ids) {
        return ask(page, caller, form, ids, "dueBy", "frist", PlanAction.TASKS_REDATE, () -> {
            LocalDate day = TaskInput.day(form, "dueBy");
            return done(
                    page,
                    caller,
                    form,
                    ids,
                    PlanAction.TASKS_REDATE,
                    "plans.bulk.redated",
                    tx -> changes.newDate(tx, day, form.value("reason")));
        });
    }

    private interface Work {
        ModelAndView answer();
    }

    private ModelAndView ask(
            Page page, Caller caller, Form form, List<UUID> ids, String field, String verb, Action action, Work work) {
        if (ids.isEmpty()) {
            return nothing(page, form);
        }
        if (form.values(field).isEmpty()) {
            return asked(page, caller, page.view("plans/bulk"), form, ids, verb, action);
        }
        try {
            return work.answer();
        } catch (Problem problem) {
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            return asked(
                    page, caller, page.again("plans/bulk"), form.refused(problem, page.words()), ids, verb, action);
        }
    }

    private ModelAndView asked(
            Page page, Caller caller, ModelAndView view, Form form, List<UUID> ids, String verb, Action action) {
        List<UUID> most = ids.stream().limit(TaskBulk.MOST).toList();
        Chosen chosen = gate.read(caller, action, tx -> new Chosen(worklist.these(tx, most), answers.people(page, tx)));
        return view.addObject(
                        "tasks",
                        chosen.tasks().stream()
                                .map(task -> new TaskRow(page, task))
                                .toList())
                .addObject("people", chosen.people())
                .addObject("verb", verb)
                .addObject("back", back(page, form))
                .addObject("form", form);
    }

    private ModelAndView done(
            Page page,
            Caller caller,
            Form form,
            List<UUID> ids,
            Action action,
            String message,
            Function<WriteTx, TaskChange> change) {
        Outcome outcome = gate.write(caller, action, tx -> {
            Result result = bulk.each(tx, ids, change.apply(tx));
            List<UUID> failed = result.failures().stream().map(Failure::task).toList();
            return new Outcome(
                    result,
                    worklist.these(tx, failed).stream().collect(Collectors.toMap(Task::id, Function.identity())));
        });
        tell(page, outcome, message);
        return page.redirect(back(page, form));
    }

    private static void tell(Page page, Outcome outcome, String message) {
        Result result = outcome.result();
        if (!result.done().isEmpty()) {
            page.flash()
                    .undoable(
                            PlanAddresses.TASK_UNDO + result.undo(),
                            message,
                            result.done().size());
        }
        result.failures().stream().limit(MOST_TOLD).forEach(failure -> {
            Task task = outcome.failed().get(failure.task());
            page.flash()
                    .warning(
                            "plans.bulk.failed",
                            task == null ? page.t("plans.list.task") : new TaskRow(page, task).titleAndFamily(),
                            reason(page, failure.problem()));
        });
        if (result.failures().size() > MOST_TOLD) {
            page.flash().warning("plans.bulk.failed.more", result.failures().size() - MOST_TOLD);
        }
    }

    private static String reason(Page page, Problem problem) {
        return problem.fields().isEmpty()
                ? page.t(problem.key(), problem.args().toArray())
                : page.t(
                        problem.fields().getFirst().key(),
                        problem.fields().getFirst().args().toArray());
    }

    private static ModelAndView nothing(Page page, Form form) {
        page.flash().info("plans.bulk.none");
        return page.redirect(back(page, form));
    }

    private static String back(Page page, Form form) {
        String named = form.value("tilbage");
        return LocalAddress.isLocal(named)
                ? named
                : Objects.requireNonNullElse(page.visit().cameFrom(), PlanAddresses.TASKS);
    }
}
