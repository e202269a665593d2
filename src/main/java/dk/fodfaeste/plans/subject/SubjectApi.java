package dk.fodfaeste.plans.subject;

import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAction.Requires;
import dk.fodfaeste.plans.RunningPlan;
import dk.fodfaeste.plans.about.SubjectKind;
import dk.fodfaeste.plans.subject.SubjectPlans.Day;
import dk.fodfaeste.plans.subject.SubjectPlans.PlanInput;
import dk.fodfaeste.plans.subject.SubjectPlans.SubjectDayInput;
import dk.fodfaeste.plans.subject.SubjectPlans.ToldDay;
import dk.fodfaeste.plans.subject.Subjects.Listed;
import dk.fodfaeste.plans.subject.Subjects.SubjectChangeInput;
import dk.fodfaeste.plans.subject.Subjects.SubjectInput;
import dk.fodfaeste.plans.task.TaskResponse;
import dk.fodfaeste.plans.worklist.Worklist;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.api.Refuses;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.input.Command;
import dk.fodfaeste.ui.input.Text;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What has plans and is no family, for other systems. */
@RestController
@Tag(name = "plan-subjects")
class SubjectApi {

    private static final String API = "/api/v1/plan-subjects";
    private static final String ONE = API + "/{id}";

    /** What is sought: words of the name. */
    @Command
    record SubjectSearchInput(
            @Text(max = 100) String text, @Nullable SubjectKind kind) {}

    /** The same as the page's form, of the day that timings call {@code anchor}. */
    @Command
    record NamedSubjectDayInput(@Text(max = 80) String anchor, Optional<LocalDate> day) {}

    /** The plan that was started. */
    record Started(UUID plan) {}

    private final Subjects subjects;
    private final SubjectPlans plans;
    private final Worklist worklist;

    SubjectApi(Subjects subjects, SubjectPlans plans, Worklist worklist) {
        this.subjects = subjects;
        this.plans = plans;
        this.worklist = worklist;
    }

    @GetMapping(API)
    @Requires(PlanAction.SUBJECT_LIST)
    @Operation(summary = "plans.api.subjects")
    CursorPage<PlanSubject> listSubjects(
            Call call,
            @RequestParam(required = false) @Nullable SubjectKind kind,
            @RequestParam(defaultValue = "false") boolean ended,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return page(call, new SubjectFilter(kind, ended, ""), after, CursorPage.limit(limit));
    }

    @PostMapping(API + "/search")
    @Requires(PlanAction.SUBJECT_LIST)
    @Operation(summary = "plans.api.subjects.search")
    CursorPage<PlanSubject> searchSubjects(Call call, @RequestBody SubjectSearchInput in) {
        return page(call, new SubjectFilter(in.kind(), false, in.text()), null, CursorPage.LARGEST);
    }

    private CursorPage<PlanSubject> page(Call call, SubjectFilter filter, @Nullable UUID after, int limit) {
        Listed found = call.read(tx -> subjects.list(tx, filter, after, limit));
        return new CursorPage<>(found.rows(), found.next() == null ? null : Objects.toString(found.next()));
    }

    @PostMapping(API)
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(PlanAction.SUBJECT_ADD)
    @Operation(summary = "plans.api.subject.add")
    PlanSubject addSubject(Call call, @RequestBody SubjectInput in) {
        return call.write(tx -> subjects.get(tx, subjects.add(tx, in)));
    }

    @GetMapping(ONE)
    @Requires(PlanAction.SUBJECT_SEE)
    @Operation(summary = "plans.api.subject")
    PlanSubject getSubject(Call call, @PathVariable UUID id) {
        return call.read(tx -> subjects.get(tx, id));
    }

    @PostMapping(ONE)
    @Requires(PlanAction.SUBJECT_CHANGE)
    @Refuses(409)
    @Operation(summary = "plans.api.subject.change")
    PlanSubject changeSubject(Call call, @PathVariable UUID id, @RequestBody SubjectChangeInput in) {
        return call.write(tx -> {
            subjects.change(tx, id, in);
            return subjects.get(tx, id);
        });
    }

    @PostMapping(ONE + "/end")
    @Requires(PlanAction.SUBJECT_CHANGE)
    @Operation(summary = "plans.api.subject.end")
    PlanSubject endSubject(Call call, @PathVariable UUID id) {
        return call.write(tx -> {
            subjects.end(tx, id);
            return subjects.get(tx, id);
        });
    }

    @PostMapping(ONE + "/reopen")
    @Requires(PlanAction.SUBJECT_CHANGE)
    @Operation(summary = "plans.api.subject.reopen")
    PlanSubject reopenSubject(Call call, @PathVariable UUID id) {
        return call.write(tx -> {
            subjects.reopen(tx, id);
            return subjects.get(tx, id);
        });
    }

    @GetMapping(ONE + "/plans")
    @Requires(PlanAction.SUBJECT_SEE)
    @Operation(summary = "plans.api.subject.plans")
    CursorPage<RunningPlan> listSubjectPlans(Call call, @PathVariable UUID id) {
        return CursorPage.whole(call.read(tx -> plans.of(tx, id)));
    }

    @PostMapping(ONE + "/plans")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(PlanAction.SUBJECT_PLAN_START)
    @Refuses(409)
    @Operation(summary = "plans.api.subject.start")
    Started startSubjectPlan(Call call, @PathVariable UUID id, @RequestBody PlanInput in) {
        return call.write(tx -> new Started(plans.start(tx, id, in)));
    }

    @PostMapping(ONE + "/plans/{plan}/retract")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(PlanAction.SUBJECT_PLAN_START)
    @Refuses(409)
    @Operation(summary = "plans.api.subject.retract")
    void retractSubjectPlan(Call call, @PathVariable UUID id, @PathVariable UUID plan) {
        call.run(tx -> plans.retract(tx, id, plan));
    }

    @GetMapping(ONE + "/tasks")
    @Requires(PlanAction.SUBJECT_SEE)
    @Operation(summary = "plans.api.subject.tasks")
    CursorPage<TaskResponse> listSubjectTasks(Call call, @PathVariable UUID id) {
        return CursorPage.whole(call.read(tx -> {
            subjects.get(tx, id);
            return worklist.ofSubject(tx, id).stream()
                    .map(each -> TaskResponse.of(each, tx.now()))
                    .toList();
        }));
    }

    @GetMapping(ONE + "/days")
    @Requires(PlanAction.SUBJECT_SEE)
    @Operation(summary = "plans.api.subject.days")
    CursorPage<Day> listSubjectDays(Call call, @PathVariable UUID id) {
        return CursorPage.whole(call.read(tx -> plans.days(tx, id)));
    }

    @PostMapping(ONE + "/days")
    @Requires(PlanAction.SUBJECT_DAY_TELL)
    @Operation(summary = "plans.api.subject.day")
    ToldDay tellSubjectDay(Call call, @PathVariable UUID id, @RequestBody NamedSubjectDayInput in) {
        return call.write(tx -> plans.tell(tx, id, in.anchor(), new SubjectDayInput(in.day())));
    }
}
