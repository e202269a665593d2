package dk.fodfaeste.plans.library;

import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAction.Requires;
import dk.fodfaeste.plans.PlanAddresses;
import dk.fodfaeste.plans.editor.TemplateDraft;
import dk.fodfaeste.plans.editor.TemplateDrafts;
import dk.fodfaeste.plans.editor.TemplateDrafts.NewTemplate;
import dk.fodfaeste.plans.template.Templates;
import dk.fodfaeste.plans.template.YamlFile;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.call.Submission;
import dk.fodfaeste.ui.form.Form;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

    private final Templates templates;
    private final TemplateDrafts drafts;
    private final Presets presets;

    TemplateListController(Templates templates, TemplateDrafts drafts, Presets presets) {
        this.templates = templates;
        this.drafts = drafts;
        this.presets = presets;
    }

    @GetMapping(PlanAddresses.TEMPLATES)
    @Requires(PlanAction.TEMPLATE_SEE)
    ModelAndView list(Call call) {
        return list(call, Form.of(NewTemplate.class));
    }

    @PostMapping(PlanAddresses.TEMPLATES + "/ny")
    @Requires(PlanAction.TEMPLATE_EDIT)
    ModelAndView create(Call call) {
        return begin(call, call.submit(NewTemplate.class, (tx, in) -> drafts.create(tx, in, firstPhase(call.page()))));
    }

    @PostMapping(PlanAddresses.TEMPLATES + "/indlaes")
    @Requires(PlanAction.TEMPLATE_EDIT)
    ModelAndView take(Call call, @RequestParam(name = "file", required = false) @Nullable MultipartFile file) {
        return begin(call, call.submit(tx -> drafts.take(tx, YamlFile.text(file))));
    }

    /** The next version of a published template. */
    @PostMapping(PlanAddresses.TEMPLATES + "/{id}/kladde")
    @Requires(PlanAction.TEMPLATE_EDIT)
    ModelAndView next(Call call, @PathVariable UUID id) {
        TemplateDraft draft = call.write(tx -> drafts.from(tx, id));
        return call.page().redirect(PlanAddresses.DRAFTS + "/" + draft.id());
    }

    private ModelAndView begin(Call call, Submission<TemplateDraft> begun) {
        try {
            return begun.to(draft -> PlanAddresses.DRAFTS + "/" + draft.id()).orAgain(form -> list(call, form));
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.FORBIDDEN) {
                throw problem;
            }
            Problem shown =
                    Problem.inField("file", problem.key(), problem.args().toArray());
            ModelAndView again =
                    list(call, call.form().refused(shown, call.page().words()));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
    }

    private ModelAndView list(Call call, Form form) {
        return call.page()
                .view("plans/templates/list")
                .addObject(
                        "view",
                        call.read(
                                PlanAction.TEMPLATE_SEE,
                                tx -> TemplateListView.of(
                                        call.page(),
                                        templates.versions(tx),
                                        templates.current(tx),
                                        drafts.all(tx),
                                        (int) presets.all(tx).stream()
                                                .filter(Preset::earlier)
                                                .count())))
                .addObject("form", form);
    }

    private static Bilingual firstPhase(Page page) {
        return new Bilingual(page.t("plans.draft.first-phase.da"), page.t("plans.draft.first-phase.en"));
    }
}
