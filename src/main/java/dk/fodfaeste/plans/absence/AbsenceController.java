package dk.fodfaeste.plans.absence;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.organisation.Directory;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAction.Requires;
import dk.fodfaeste.plans.action.TaskInput;
import dk.fodfaeste.plans.action.TaskResponses;
import dk.fodfaeste.plans.staffing.Absence;
import dk.fodfaeste.plans.staffing.Absences;
import dk.fodfaeste.plans.staffing.Absences.Notice;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Form;
import dk.fodfaeste.ui.form.Option;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who is away, and who covers. */
@Controller
@RequestMapping("/fravaer")
class AbsenceController {

    private record Shown(List<Absence> absences, List<Option> colleagues, List<Option> covers, boolean others) {}

    private final Gate gate;
    private final Absences absences;
    private final Directory directory;
    private final TaskResponses answers;

    AbsenceController(Gate gate, Absences absences, Directory directory, TaskResponses answers) {
        this.gate = gate;
        this.absences = absences;
        this.directory = directory;
        this.answers = answers;
    }

    @GetMapping
    @Requires(PlanAction.ABSENCE_LIST)
    ModelAndView list(Page page, Caller caller) {
        return shown(
                page,
                caller,
                page.view("plans/absences"),
                Form.of(Map.of("account", String.valueOf(caller.account()))));
    }

    @PostMapping
    @Requires(PlanAction.ABSENCE_NOTE)
    ModelAndView note(Page page, Caller caller, Form form) {
        try {
            gate.write(caller, PlanAction.ABSENCE_NOTE, tx -> absences.note(tx, notice(caller, form)));
        } catch (Problem problem) {
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            return shown(page, caller, page.again("plans/absences"), form.refused(problem, page.words()));
        }
        page.flash().success("plans.absence.noted");
        return page.redirect("/fravaer");
    }

    @PostMapping("/{id}/slut")
    @Requires(PlanAction.ABSENCE_END)
    ModelAndView end(Page page, Caller caller, @PathVariable UUID id) {
        gate.run(caller, PlanAction.ABSENCE_END, tx -> absences.end(tx, id));
        page.flash().success("plans.absence.ended");
        return page.redirect("/fravaer");
    }

    private static Notice notice(Caller caller, Form form) {
        boolean unit = form.value("cover").startsWith(TaskResponses.UNIT);
        return new Notice(
                form.value("account").isEmpty() ? caller.account() : TaskInput.uuid("account", form.value("account")),
                TaskInput.day(form, "first"),
                TaskInput.day(form, "last"),
                unit ? null : TaskInput.uuid("cover", form.value("cover")),
                unit ? TaskInput.uuid("cover", form.value("cover").substring(TaskResponses.UNIT.length())) : null);
    }

    private ModelAndView shown(Page page, Caller caller, ModelAndView view, Form form) {
        Shown shown = gate.read(
                caller,
                PlanAction.ABSENCE_LIST,
                tx -> new Shown(
                        absences.coming(tx),
                        directory.colleagues(tx).stream()
                                .map(each -> new Option(each.account().toString(), each.name()))
                                .toList(),
                        answers.people(page, tx),
                        Absences.mayForOthers(tx)));
        return view.addObject("absences", shown.absences())
                .addObject("colleagues", shown.colleagues())
                .addObject("covers", shown.covers())
                .addObject("others", shown.others())
                .addObject("form", form);
    }
}
