package dk.fodfaeste.plans.editor;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.organisation.Directory;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAction.Requires;
import dk.fodfaeste.plans.PlanAddresses;
import dk.fodfaeste.plans.preview.ExampleForm;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Form;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The shape of a plan that is being written: phases and steps added, moved, copied, removed. Each can be undone. */
@Controller
@RequestMapping(PlanAddresses.DRAFTS + "/{id}")
class PlanShapeController {

    private static final String FIRST_TIMING = "at arrival";

    private final Gate gate;
    private final TemplateDrafts drafts;
    private final Directory directory;
    private final DraftPages pages;

    PlanShapeController(Gate gate, TemplateDrafts drafts, Directory directory, DraftPages pages) {
        this.gate = gate;
        this.drafts = drafts;
        this.directory = directory;
        this.pages = pages;
    }

    @PostMapping("/faser")
    @Requires(PlanAction.TEMPLATE_EDIT)
    ModelAndView addPhase(Page page, Caller caller, @PathVariable UUID id, Form form) {
        String name = name(form, "newPhase");
        return change(page, caller, id, form, "plans.draft.phase.added", tree -> "#fase-" + tree.addPhase(name, ""));
    }

    @PostMapping("/faser/{phase}/op")
    @Requires(PlanAction.TEMPLATE_EDIT)
    ModelAndView phaseUp(Page page, Caller caller, @PathVariable UUID id, @PathVariable String phase, Form form) {
        return change(page, caller, id, form, "plans.draft.moved", "#fase-" + phase, tree -> tree.movePhase(phase, -1));
    }

    @PostMapping("/faser/{phase}/ned")
    @Requires(PlanAction.TEMPLATE_EDIT)
    ModelAndView phaseDown(Page page, Caller caller, @PathVariable UUID id, @PathVariable String phase, Form form) {
        return change(page, caller, id, form, "plans.draft.moved", "#fase-" + phase, tree -> tree.movePhase(phase, 1));
    }

    @PostMapping("/faser/{phase}/slet")
    @Requires(PlanAction.TEMPLATE_EDIT)
    ModelAndView removePhase(Page page, Caller caller, @PathVariable UUID id, @PathVariable String phase, Form form) {
        return change(page, caller, id, form, "plans.draft.phase.removed", "#plan", tree -> tree.removePhase(phase));
    }

    /** A new step at the end of a phase, opened for the rest of what it needs. */
    @PostMapping("/faser/{phase}/trin")
    @Requires(PlanAction.TEMPLATE_EDIT)
    ModelAndView addStep(Page page, Caller caller, @PathVariable UUID id, @PathVariable String phase, Form form) {
        String title = name(form, "newStep-" + phase);
        String[] added = new String[1];
        TemplateDraft after = gate.write(caller, PlanAction.TEMPLATE_EDIT, tx -> {
            String function = directory.functions(tx).stream()
                    .map(each -> each.key())
                    .findFirst()
                    .orElse("");
            return drafts.edit(tx, DraftController.target(id, form), tree -> {
                added[0] = tree.addStep(phase, title, "", tree.functionLike(phase, function), FIRST_TIMING);
            });
        });
        page.flash()
                .undoable(
                        PlanAddresses.DRAFTS + "/" + id + "/fortryd/" + after.version(),
                        "plans.draft.step.added",
                        title);
        return page.redirect(ExampleForm.address(
                        PlanAddresses.DRAFTS + "/" + id,
                        ExampleForm.parameters(page.visit().cameFrom()),
                        "trin",
                        added[0])
                + "#trin-" + added[0]);
    }

    @PostMapping("/trin/{step}/op")
    @Requires(PlanAction.TEMPLATE_EDIT)
    ModelAndView up(Page page, Caller caller, @PathVariable UUID id, @PathVariable String step, Form form) {
        return change(page, caller, id, form, "plans.draft.moved", "#trin-" + step, tree -> tree.moveStep(step, -1));
    }

    @PostMapping("/trin/{step}/ned")
    @Requires(PlanAction.TEMPLATE_EDIT)
    ModelAndView down(Page page, Caller caller, @PathVariable UUID id, @PathVariable String step, Form form) {
        return change(page, caller, id, form, "plans.draft.moved", "#trin-" + step, tree -> tree.moveStep(step, 1));
    }

    @PostMapping("/trin/{step}/kopi")
    @Requires(PlanAction.TEMPLATE_EDIT)
    ModelAndView duplicate(Page page, Caller caller, @PathVariable UUID id, @PathVariable String step, Form form) {
        return change(page, caller, id, form, "plans.draft.step.copied", tree -> "#trin-" + tree.duplicate(step));
    }

    @PostMapping("/trin/{step}/slet")
    @Requires(PlanAction.TEMPLATE_EDIT)
    ModelAndView remove(Page page, Caller caller, @PathVariable UUID id, @PathVariable String step, Form form) {
        return change(page, caller, id, form, "plans.draft.step.removed", "#plan", tree -> tree.removeStep(step));
    }

    /** A step was drawn to another place: behind which phase's steps, or before which step. */
    @PostMapping("/flyt")
    @Requires(PlanAction.TEMPLATE_EDIT)
    ModelAndView place(Page page, Caller caller, @PathVariable UUID id, Form form) {
        String step = form.value("step");
        String before = form.value("before");
        return change(
                page,
                caller,
                id,
                form,
                "plans.draft.moved",
                "#trin-" + step,
                tree -> tree.moveStep(step, form.value("phase"), before.isEmpty() ? null : before));
    }

    private ModelAndView change(
            Page page, Caller caller, UUID id, Form form, String message, String place, Consumer<TemplateTree> work) {
        return change(page, caller, id, form, message, tree -> {
            work.accept(tree);
            return place;
        });
    }

    private ModelAndView change(
            Page page, Caller caller, UUID id, Form form, String message, Function<TemplateTree, String> work) {
        String[] place = new String[1];
        TemplateDraft after = gate.write(
                caller,
                PlanAction.TEMPLATE_EDIT,
                tx -> drafts.edit(tx, DraftController.target(id, form), tree -> place[0] = work.apply(tree)));
        // What moves nothing (the first step, up) is nothing to undo.
        if (!form.value("version").equals(String.valueOf(after.version()))) {
            page.flash().undoable(PlanAddresses.DRAFTS + "/" + id + "/fortryd/" + after.version(), message);
        }
        return pages.done(page, caller, id, place[0]);
    }

    private static String name(Form form, String field) {
        String name = form.value(field);
        if (name.isEmpty()) {
            throw Problem.invalid("plans.draft.name.missing");
        }
        return name;
    }
}
