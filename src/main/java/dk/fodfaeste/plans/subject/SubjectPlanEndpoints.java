package dk.fodfaeste.plans.subject;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAction.Requires;
import dk.fodfaeste.plans.RunningPlan;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.TaskEvent;
import dk.fodfaeste.plans.subject.SubjectPlans.Day;
import dk.fodfaeste.plans.subject.SubjectPlans.PlanInput;
import dk.fodfaeste.plans.subject.SubjectPlans.SubjectDayInput;
import dk.fodfaeste.plans.told.DayWords;
import dk.fodfaeste.plans.worklist.Worklist;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.form.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page of what has plans and is no family: its plans with their tasks, its days, what happened. */
@Controller
public class SubjectPlanEndpoints {

    private static final String ONE = SubjectEndpoints.ONE;
    private static final String DAY = ONE + "/dage/{anchor}";
    private static final int EVENTS = 20;

    private final Subjects subjects;
    private final SubjectPlans plans;
    private final Worklist worklist;

    SubjectPlanEndpoints(Subjects subjects, SubjectPlans plans, Worklist worklist) {
        this.subjects = subjects;
        this.plans = plans;
        this.worklist = worklist;
    }

    /** A plan with its tasks, by phase. */
    public record PlanOf(RunningPlan plan, Map<String, List<Task>> phases, long open, boolean untouched) {}

    /** All that its page shows. */
    public record Shown(
            PlanSubject subject,
            @Nullable String address,
            List<PlanOf> plans,
            List<PlanOffer> offered,
            List<Day> days,
            List<TaskEvent> events,
            boolean mayStart,
            boolean mayTell,
            boolean mayChange) {}

    @GetMapping(ONE)
    @Requires(PlanAction.SUBJECT_SEE)
    ModelAndView see(Call call, @PathVariable UUID id) {
        return show(call, id, Form.of(PlanInput.class));
    }

    @PostMapping(ONE + "/start")
    @Requires(PlanAction.SUBJECT_PLAN_START)
    ModelAndView start(Call call, @PathVariable UUID id) {
        return call.submit(PlanInput.class, (tx, in) -> plans.start(tx, id, in))
                .undoable(
                        plan -> SubjectEndpoints.PAGE + "/" + id + "/plan/" + plan + "/fortryd",
                        "plans.subject.flash.started")
                .to(SubjectEndpoints.PAGE + "/" + id)
                .orAgain(form -> show(call, id, form));
    }

    @PostMapping(ONE + "/plan/{plan}/fortryd")
    @Requires(PlanAction.SUBJECT_PLAN_START)
    ModelAndView retract(Call call, @PathVariable UUID id, @PathVariable UUID plan) {
        call.run(tx -> plans.retract(tx, id, plan));
        call.page().flash().info("plans.subject.flash.retracted");
        return call.page().redirect(SubjectEndpoints.PAGE + "/" + id);
    }

    @GetMapping(DAY)
    @Requires(PlanAction.SUBJECT_DAY_TELL)
    ModelAndView dayForm(Call call, @PathVariable UUID id, @PathVariable String anchor) {
        return day(call, id, anchor, null);
    }

    @PostMapping(DAY)
    @Requires(PlanAction.SUBJECT_DAY_TELL)
    ModelAndView tell(Call call, @PathVariable UUID id, @PathVariable String anchor) {
        return call.submit(SubjectDayInput.class, (tx, in) -> plans.tell(tx, id, anchor, in))
                .then(told -> call.page()
                        .flash()
                        .success(
                                told.day().day() == null ? "plans.day.forgotten" : "plans.day.told",
                                DayWords.name(call.page(), anchor),
                                told.moved()))
                .to(SubjectEndpoints.PAGE + "/" + id + "#dage")
                .orAgain(form -> day(call, id, anchor, form));
    }

    private ModelAndView day(Call call, UUID id, String anchor, @Nullable Form form) {
        return call.read(PlanAction.SUBJECT_DAY_TELL, tx -> {
            Day day = plans.days(tx, id).stream()
                    .filter(each -> each.anchor().equals(anchor))
                    .findFirst()
                    .orElseThrow(() -> Problem.notFound("plans.subject.day"));
            Form blank = Form.of(SubjectDayInput.class).with("day", Objects.toString(day.day(), ""));
            return call.page()
                    .view("plans/subjectDay")
                    .addObject("subject", subjects.get(tx, id))
                    .addObject("day", day)
                    .addObject("form", form == null ? blank : form);
        });
    }

    private ModelAndView show(Call call, UUID id, Form form) {
        return call.page()
                .view("plans/subject")
                .addObject("view", call.read(PlanAction.SUBJECT_SEE, tx -> shown(call, tx, id)))
                .addObject("form", form);
    }

    private Shown shown(Call call, Tx tx, UUID id) {
        PlanSubject subject = subjects.get(tx, id);
        List<Task> tasks = worklist.ofSubject(tx, id);
        Map<String, List<Task>> byPlan = tasks.stream().collect(Collectors.groupingBy(Task::plan));
        List<PlanOf> own = plans.of(tx, id).stream()
                .map(plan -> planOf(plan, byPlan.getOrDefault(plan.id().toString(), List.of())))
                .toList();
        boolean open = subject.endedAt() == null;
        return new Shown(
                subject,
                subjects.address(subject),
                own,
                open ? plans.offered(tx, subject.kind()) : List.of(),
                plans.days(tx, id),
                worklist.events(tx, tasks.stream().map(Task::id).toList(), EVENTS),
                open && call.may(PlanAction.SUBJECT_PLAN_START),
                call.may(PlanAction.SUBJECT_DAY_TELL),
                call.may(PlanAction.SUBJECT_CHANGE));
    }

    private static PlanOf planOf(RunningPlan plan, List<Task> tasks) {
        return new PlanOf(
                plan,
                tasks.stream().collect(Collectors.groupingBy(Task::phase, LinkedHashMap::new, Collectors.toList())),
                tasks.stream().filter(each -> each.status().isActive()).count(),
                tasks.stream().allMatch(each -> each.version() == 0));
    }
}
