package dk.fodfaeste.plans.absence;

import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAction.Requires;
import dk.fodfaeste.plans.absence.Absences.AbsenceInput;
import dk.fodfaeste.plans.staffing.AssigneeOptions;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.form.Form;
import dk.fodfaeste.ui.form.Option;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Who is away, and who covers: a colleague says so, or a staff system. */
@Controller
@Tag(name = "tasks")
class AbsenceEndpoints {

    private static final String PAGE = "/fravaer";
    private static final String API = "/api/v1/absences";

    /** The absence that was noted, or has ended. */
    record Noted(UUID id) {}

    private record Shown(List<Absence> absences, List<Option> colleagues, List<Option> covers, boolean others) {}

    private final Absences absences;
    private final AssigneeOptions assignees;

    AbsenceEndpoints(Absences absences, AssigneeOptions assignees) {
        this.absences = absences;
        this.assignees = assignees;
    }

    @GetMapping(PAGE)
    @Requires(PlanAction.ABSENCE_LIST)
    ModelAndView list(Call call) {
        return show(
                call,
                Form.of(AbsenceInput.class)
                        .with("person", String.valueOf(call.caller().account())));
    }

    @PostMapping(PAGE)
    @Requires(PlanAction.ABSENCE_NOTE)
    ModelAndView note(Call call) {
        return call.submit(AbsenceInput.class, absences::note)
                .success("plans.absence.noted")
                .to(PAGE)
                .orAgain(form -> show(call, form));
    }

    @PostMapping(PAGE + "/{id}/slut")
    @Requires(PlanAction.ABSENCE_END)
    ModelAndView end(Call call, @PathVariable UUID id) {
        call.run(tx -> absences.end(tx, id));
        call.page().flash().success("plans.absence.ended");
        return call.page().redirect(PAGE);
    }

    @GetMapping(API)
    @ResponseBody
    @Requires(PlanAction.ABSENCE_LIST)
    @Operation(summary = "plans.api.absences")
    CursorPage<Absence> listAbsences(Call call) {
        return call.read(tx -> CursorPage.whole(absences.coming(tx)));
    }

    @PostMapping(API)
    @ResponseBody
    @Requires(PlanAction.ABSENCE_NOTE)
    @Operation(summary = "plans.api.absence.note")
    Noted noteAbsence(Call call, @RequestBody AbsenceInput in) {
        return call.write(tx -> new Noted(absences.note(tx, in)));
    }

    @PostMapping(API + "/{id}/end")
    @ResponseBody
    @Requires(PlanAction.ABSENCE_END)
    @Operation(summary = "plans.api.absence.end")
    Noted endAbsence(Call call, @PathVariable UUID id) {
        call.run(tx -> absences.end(tx, id));
        return new Noted(id);
    }

    private ModelAndView show(Call call, Form form) {
        Shown shown = call.read(
                PlanAction.ABSENCE_LIST,
                tx -> new Shown(
                        absences.coming(tx),
                        assignees.colleagues(tx),
                        assignees.covers(call.page(), tx),
                        Absences.mayForOthers(tx)));
        return call.page()
                .view("plans/absences")
                .addObject("absences", shown.absences())
                .addObject("colleagues", shown.colleagues())
                .addObject("covers", shown.covers())
                .addObject("others", shown.others())
                .addObject("form", form);
    }
}
