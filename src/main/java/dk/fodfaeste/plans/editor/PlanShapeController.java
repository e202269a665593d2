package dk.fodfaeste.plans.editor;

import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.organisation.Directory;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAction.Requires;
import dk.fodfaeste.plans.PlanAddresses;
import dk.fodfaeste.plans.editor.TemplateDrafts.Seen;
import dk.fodfaeste.plans.preview.ExampleForm;
import dk.fodfaeste.ui.call.Call;
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

    private final TemplateDrafts drafts;
    private final Directory directory;
    private final DraftPages pages;

    PlanShapeController(TemplateDrafts drafts, Directory directory, DraftPages pages) {
        this.drafts = drafts;
        this.directory = directory;
        this.pages = pages;
    }

    @PostMapping("/faser")
    @Requires(PlanAction.TEMPLATE_EDIT)
    ModelAndView addPhase(Call call, @PathVariable UUID id) {
        String name = name(call, "newPhase");
        return change(call, id, "plans.draft.phase.added", tree -> "#fase-" + tree.addPhase(name, ""));
    }

    @PostMapping("/faser/{phase}/op")
    @Requires(PlanAction.TEMPLATE_EDIT)
    ModelAndView phaseUp(Call call, @PathVariable UUID id, @PathVariable String phase) {
        return change(call, id, "plans.draft.moved", "#fase-" + phase, tree -> tree.movePhase(phase, -1));
    }

    @PostMapping("/faser/{phase}/ned")
    @Requires(PlanAction.TEMPLATE_EDIT)
    ModelAndView phaseDown(Call call, @PathVariable UUID id, @PathVariable String phase) {
        return change(call, id, "plans.draft.moved", "#fase-" + phase, tree -> tree.movePhase(phase, 1));
    }

    @PostMapping("/faser/{phase}/slet")
    @Requires(PlanAction.TEMPLATE_EDIT)
    ModelAndView removePhase(Call call, @PathVariable UUID id, @PathVariable String phase) {
        return change(call, id, "plans.draft.phase.removed", "#plan", tree -> tree.removePhase(phase));
    }

    /** A new step at the end of a phase, opened for the rest of what it needs. */
    @PostMapping("/faser/{phase}/trin")
    @Requires(PlanAction.TEMPLATE_EDIT)
    ModelAndView addStep(Call call, @PathVariable UUID id, @PathVariable String phase) {
        String title = name(call, "newStep-" + phase);
        String[] added = new String[1];
        return call.submit(Seen.class, (tx, seen) -> {
                    String function = directory.functions(tx).stream()
                            .map(each -> each.key())
                            .findFirst()
                            .orElse("");
                    return drafts.edit(tx, id, seen, tree -> {
                        added[0] = tree.addStep(phase, title, "", tree.functionLike(phase, function), FIRST_TIMING);
                    });
                })
                .then(after -> call.page().flash().undoable(undo(after), "plans.draft.step.added", title))
                .to(after -> ExampleForm.address(
                                PlanAddresses.DRAFTS + "/" + id,
                                ExampleForm.parameters(call.page().visit().cameFrom()),
                                "trin",
                                added[0])
                        + "#trin-" + added[0])
                .orThrow();
    }

    @PostMapping("/trin/{step}/op")
    @Requires(PlanAction.TEMPLATE_EDIT)
    ModelAndView up(Call call, @PathVariable UUID id, @PathVariable String step) {
        return change(call, id, "plans.draft.moved", "#trin-" + step, tree -> tree.moveStep(step, -1));
    }

    @PostMapping("/trin/{step}/ned")
    @Requires(PlanAction.TEMPLATE_EDIT)
    ModelAndView down(Call call, @PathVariable UUID id, @PathVariable String step) {
        return change(call, id, "plans.draft.moved", "#trin-" + step, tree -> tree.moveStep(step, 1));
    }

    @PostMapping("/trin/{step}/kopi")
    @Requires(PlanAction.TEMPLATE_EDIT)
    ModelAndView duplicate(Call call, @PathVariable UUID id, @PathVariable String step) {
        return change(call, id, "plans.draft.step.copied", tree -> "#trin-" + tree.duplicate(step));
    }

    @PostMapping("/trin/{step}/slet")
    @Requires(PlanAction.TEMPLATE_EDIT)
    ModelAndView remove(Call call, @PathVariable UUID id, @PathVariable String step) {
        return change(call, id, "plans.draft.step.removed", "#plan", tree -> tree.removeStep(step));
    }

    /** A step was drawn to another place: behind which phase's steps, or before which step. */
    @PostMapping("/flyt")
    @Requires(PlanAction.TEMPLATE_EDIT)
    ModelAndView place(Call call, @PathVariable UUID id) {
        String step = call.form().value("step");
        String before = call.form().value("before");
        return change(
                call,
                id,
                "plans.draft.moved",
                "#trin-" + step,
                tree -> tree.moveStep(step, call.form().value("phase"), before.isEmpty() ? null : before));
    }

    private ModelAndView change(Call call, UUID id, String message, String place, Consumer<TemplateTree> work) {
        return change(call, id, message, tree -> {
            work.accept(tree);
            return place;
        });
    }

    private ModelAndView change(Call call, UUID id, String message, Function<TemplateTree, String> work) {
        String[] place = new String[1];
        return call.submit(Seen.class, (tx, seen) -> drafts.edit(tx, id, seen, tree -> place[0] = work.apply(tree)))
                .then(after -> {
                    // What moves nothing (the first step, up) is nothing to undo.
                    if (!call.form().value("version").equals(String.valueOf(after.version()))) {
                        call.page().flash().undoable(undo(after), message);
                    }
                })
                .answer(after -> pages.done(call, id, place[0]))
                .orThrow();
    }

    private static String undo(TemplateDraft after) {
        return PlanAddresses.DRAFTS + "/" + after.id() + "/fortryd/" + after.version();
    }

    private static String name(Call call, String field) {
        String name = call.form().value(field);
        if (name.isEmpty()) {
            throw Problem.invalid("plans.draft.name.missing");
        }
        return name;
    }
}
