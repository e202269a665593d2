package dk.fodfaeste.plans.editor;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAction.Requires;
import dk.fodfaeste.plans.PlanAddresses;
import dk.fodfaeste.plans.editor.DraftView.Opened;
import dk.fodfaeste.plans.editor.TemplateDrafts.Target;
import dk.fodfaeste.plans.preview.ExampleForm;
import dk.fodfaeste.plans.preview.TemplatePreview;
import dk.fodfaeste.plans.template.Template;
import dk.fodfaeste.plans.template.TemplateFile;
import dk.fodfaeste.plans.template.YamlFile;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Form;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A draft as a whole: its page, its own facts, undone, published, put aside. */
@Controller
@RequestMapping(PlanAddresses.DRAFTS + "/{id}")
class DraftController {

    private final Gate gate;
    private final TemplateDrafts drafts;
    private final DraftPages pages;

    DraftController(Gate gate, TemplateDrafts drafts, DraftPages pages) {
        this.gate = gate;
        this.drafts = drafts;
        this.pages = pages;
    }

    @GetMapping
    @Requires(PlanAction.TEMPLATE_EDIT)
    ModelAndView see(
            Page page,
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String trin,
            @RequestParam(required = false) @Nullable String fase,
            @RequestParam(required = false) @Nullable String om,
            @RequestParam Map<String, String> parameters) {
        ModelAndView view = page.view(page.htmx() ? DraftPages.BODY : DraftPages.WHOLE);
        return pages.show(page, caller, id, view, parameters, file -> opened(file, trin, fase, om));
    }

    @GetMapping("/yaml")
    @Requires(PlanAction.TEMPLATE_EDIT)
    ResponseEntity<byte[]> yaml(Caller caller, @PathVariable UUID id) {
        TemplateDraft draft = pages.draft(caller, id);
        return YamlFile.download(draft.key(), draft.definition());
    }

    @PostMapping("/om")
    @Requires(PlanAction.TEMPLATE_EDIT)
    ModelAndView facts(Page page, Caller caller, @PathVariable UUID id, Form form) {
        return edit(
                page,
                caller,
                id,
                form,
                "#om",
                clash -> Opened.facts(form, clash),
                refused -> Opened.facts(refused, null),
                tree -> TemplateFacts.apply(tree, form));
    }

    @PostMapping("/faser/{phase}")
    @Requires(PlanAction.TEMPLATE_EDIT)
    ModelAndView rename(Page page, Caller caller, @PathVariable UUID id, @PathVariable String phase, Form form) {
        return edit(
                page,
                caller,
                id,
                form,
                "#fase-" + phase,
                clash -> Opened.phase(phase, form, clash),
                refused -> Opened.phase(phase, refused, null),
                tree -> TemplateTree.texts(tree.phase(phase), "name", form.value("phaseDa"), form.value("phaseEn")));
    }

    @PostMapping("/trin/{step}")
    @Requires(PlanAction.TEMPLATE_EDIT)
    ModelAndView save(Page page, Caller caller, @PathVariable UUID id, @PathVariable String step, Form form) {
        return edit(
                page,
                caller,
                id,
                form,
                "#trin-" + step,
                clash -> Opened.step(step, form, clash),
                refused -> Opened.step(step, refused, null),
                tree -> StepForm.apply(tree, step, form));
    }

    /** The fields of a timing change with its form; what has been typed elsewhere stays. */
    @PostMapping("/trin/{step}/frist")
    @Requires(PlanAction.TEMPLATE_EDIT)
    ModelAndView timing(Page page, Caller caller, @PathVariable UUID id, @PathVariable String step, Form form) {
        ModelAndView view = page.view(page.htmx() ? "plans/templates/timingFields" : DraftPages.WHOLE);
        return pages.show(
                page,
                caller,
                id,
                view,
                ExampleForm.parameters(page.visit().cameFrom()),
                file -> Opened.step(step, form, null));
    }

    @PostMapping("/fortryd/{version}")
    @Requires(PlanAction.TEMPLATE_EDIT)
    ModelAndView undo(Page page, Caller caller, @PathVariable UUID id, @PathVariable int version) {
        gate.write(caller, PlanAction.TEMPLATE_EDIT, tx -> drafts.undo(tx, id, version));
        page.flash().success("plans.draft.undone");
        return pages.done(page, caller, id, "");
    }

    @PostMapping("/udgiv")
    @Requires(PlanAction.TEMPLATE_PUBLISH)
    ModelAndView publish(Page page, Caller caller, @PathVariable UUID id, Form form) {
        Template published;
        try {
            published = gate.write(caller, PlanAction.TEMPLATE_PUBLISH, tx -> drafts.publish(tx, target(id, form)));
        } catch (Problem problem) {
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            page.flash().error("plans.draft.publish.refused", problem.fields().size());
            return page.redirect(PlanAddresses.DRAFTS + "/" + id + "#mangler");
        }
        page.flash().success("plans.draft.published", published.name().in(page.language()), published.version());
        return page.redirect(PlanAddresses.TEMPLATES + "/" + published.id());
    }

    @PostMapping("/kasser")
    @Requires(PlanAction.TEMPLATE_EDIT)
    ModelAndView discard(Page page, Caller caller, @PathVariable UUID id, Form form) {
        TemplateDraft draft = gate.write(caller, PlanAction.TEMPLATE_EDIT, tx -> drafts.discard(tx, target(id, form)));
        page.flash()
                .undoable(
                        PlanAddresses.DRAFTS + "/" + id + "/genoptag",
                        "plans.draft.discarded",
                        draft.name().in(page.language()));
        return page.redirect(PlanAddresses.TEMPLATES);
    }

    @PostMapping("/genoptag")
    @Requires(PlanAction.TEMPLATE_EDIT)
    ModelAndView takeUp(Page page, Caller caller, @PathVariable UUID id) {
        gate.write(caller, PlanAction.TEMPLATE_EDIT, tx -> drafts.takeUp(tx, id));
        return page.redirect(PlanAddresses.DRAFTS + "/" + id);
    }

    private ModelAndView edit(
            Page page,
            Caller caller,
            UUID id,
            Form form,
            String place,
            Function<String, Opened> clashed,
            Function<Form, Opened> refused,
            java.util.function.Consumer<TemplateTree> change) {
        Map<String, String> parameters = ExampleForm.parameters(page.visit().cameFrom());
        try {
            TemplateDraft after =
                    gate.write(caller, PlanAction.TEMPLATE_EDIT, tx -> drafts.edit(tx, target(id, form), change));
            if (String.valueOf(after.version()).equals(form.value("version"))) {
                page.flash().info("plans.draft.unchanged");
            } else {
                page.flash()
                        .undoable(PlanAddresses.DRAFTS + "/" + id + "/fortryd/" + after.version(), "plans.draft.saved");
            }
            return pages.done(page, caller, id, place);
        } catch (Problem problem) {
            if (!problem.fields().isEmpty()) {
                Form shown = form.refused(problem, page.words());
                return pages.show(
                        page, caller, id, page.again(DraftPages.WHOLE), parameters, file -> refused.apply(shown));
            }
            String clash = DraftPages.clash(page, problem);
            return pages.show(
                    page,
                    caller,
                    id,
                    page.view(HttpStatus.CONFLICT, DraftPages.WHOLE),
                    parameters,
                    file -> clashed.apply(clash));
        }
    }

    static Target target(UUID id, Form form) {
        String version = form.value("version");
        return new Target(id, version.matches("\\d{1,9}") ? Integer.valueOf(version) : null);
    }

    private static Opened opened(
            TemplateFile file, @Nullable String step, @Nullable String phase, @Nullable String facts) {
        if (facts != null) {
            return Opened.facts(TemplateFacts.form(file), null);
        }
        for (TemplateFile.Phase each : TemplatePreview.phases(file)) {
            if (each.key().equals(phase)) {
                Map<String, String> values = new HashMap<>();
                TemplateFacts.both(values, "phase", each.name());
                return Opened.phase(phase, Form.of(values), null);
            }
            for (TemplateFile.Step one : TemplatePreview.steps(each)) {
                if (one.key().equals(step)) {
                    return Opened.step(step, StepForm.of(one), null);
                }
            }
        }
        return Opened.NOTHING;
    }
}
