package dk.fodfaeste.plans.library;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAction.Requires;
import dk.fodfaeste.plans.PlanAddresses;
import dk.fodfaeste.plans.editor.TemplateDraft;
import dk.fodfaeste.plans.editor.TemplateDrafts;
import dk.fodfaeste.plans.template.Templates;
import dk.fodfaeste.plans.template.YamlFile;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Form;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** All templates, and the ways to begin a new one. */
@Controller
class TemplateListController {

    private final Gate gate;
    private final Templates templates;
    private final TemplateDrafts drafts;

    TemplateListController(Gate gate, Templates templates, TemplateDrafts drafts) {
        this.gate = gate;
        this.templates = templates;
        this.drafts = drafts;
    }

    @GetMapping(PlanAddresses.TEMPLATES)
    @Requires(PlanAction.TEMPLATE_SEE)
    ModelAndView list(Page page, Caller caller) {
        return list(page, caller, page.view("plans/templates/list"), Form.empty());
    }

    @PostMapping(PlanAddresses.TEMPLATES + "/ny")
    @Requires(PlanAction.TEMPLATE_EDIT)
    ModelAndView create(Page page, Caller caller, Form form) {
        return begin(page, caller, form, () -> {
            Problem missing = Problem.inFields(java.util.List.of());
            missing = form.value("da").isEmpty() ? missing.and("da", "plans.draft.name.missing") : missing;
            missing = form.value("en").isEmpty() ? missing.and("en", "plans.draft.name.missing") : missing;
            if (!missing.fields().isEmpty()) {
                throw missing;
            }
            return gate.write(
                    caller,
                    PlanAction.TEMPLATE_EDIT,
                    tx -> drafts.create(tx, new Bilingual(form.value("da"), form.value("en")), firstPhase(page)));
        });
    }

    @PostMapping(PlanAddresses.TEMPLATES + "/indlaes")
    @Requires(PlanAction.TEMPLATE_EDIT)
    ModelAndView take(
            Page page,
            Caller caller,
            Form form,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file) {
        return begin(page, caller, form, () -> {
            String yaml = YamlFile.text(file);
            return gate.write(caller, PlanAction.TEMPLATE_EDIT, tx -> drafts.take(tx, yaml));
        });
    }

    /** The next version of a published template. */
    @PostMapping(PlanAddresses.TEMPLATES + "/{id}/kladde")
    @Requires(PlanAction.TEMPLATE_EDIT)
    ModelAndView next(Page page, Caller caller, @PathVariable UUID id) {
        TemplateDraft draft = gate.write(caller, PlanAction.TEMPLATE_EDIT, tx -> drafts.from(tx, id));
        return page.redirect(PlanAddresses.DRAFTS + "/" + draft.id());
    }

    private ModelAndView begin(Page page, Caller caller, Form form, Supplier<TemplateDraft> work) {
        try {
            return page.redirect(PlanAddresses.DRAFTS + "/" + work.get().id());
        } catch (Problem problem) {
            Problem shown = problem.fields().isEmpty()
                    ? Problem.inField("file", problem.key(), problem.args().toArray())
                    : problem;
            if (problem.kind() == Problem.Kind.FORBIDDEN) {
                throw problem;
            }
            return list(page, caller, page.again("plans/templates/list"), form.refused(shown, page.words()));
        }
    }

    private ModelAndView list(Page page, Caller caller, ModelAndView view, Form form) {
        return view.addObject(
                        "view",
                        gate.read(
                                caller,
                                PlanAction.TEMPLATE_SEE,
                                tx -> TemplateListView.of(
                                        page, templates.versions(tx), templates.current(tx), drafts.all(tx))))
                .addObject("form", form);
    }

    private static Bilingual firstPhase(Page page) {
        return new Bilingual(page.t("plans.draft.first-phase.da"), page.t("plans.draft.first-phase.en"));
    }
}
