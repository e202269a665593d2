package dk.fodfaeste.plans.library;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.organisation.Directory;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAction.Requires;
import dk.fodfaeste.plans.PlanAddresses;
import dk.fodfaeste.plans.editor.TemplateDrafts;
import dk.fodfaeste.plans.preview.ExampleForm;
import dk.fodfaeste.plans.preview.PlanPicture;
import dk.fodfaeste.plans.preview.TemplatePreviews;
import dk.fodfaeste.plans.template.Template;
import dk.fodfaeste.plans.template.TemplateFile;
import dk.fodfaeste.plans.template.TemplateText;
import dk.fodfaeste.plans.template.TemplateVersion;
import dk.fodfaeste.plans.template.Templates;
import dk.fodfaeste.plans.template.YamlFile;
import dk.fodfaeste.ui.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One published version of a template: read, compared, taken out as a file, retired. */
@Controller
@RequestMapping(PlanAddresses.TEMPLATES + "/{id}")
class TemplateController {

    private final Gate gate;
    private final Templates templates;
    private final TemplateDrafts drafts;
    private final TemplatePreviews previews;
    private final Directory directory;

    TemplateController(
            Gate gate, Templates templates, TemplateDrafts drafts, TemplatePreviews previews, Directory directory) {
        this.gate = gate;
        this.templates = templates;
        this.drafts = drafts;
        this.previews = previews;
        this.directory = directory;
    }

    @GetMapping
    @Requires(PlanAction.TEMPLATE_SEE)
    ModelAndView see(Page page, Caller caller, @PathVariable UUID id, @RequestParam Map<String, String> parameters) {
        TemplateView view = gate.read(caller, PlanAction.TEMPLATE_SEE, tx -> {
            Template template = templates.get(tx, id);
            TemplateFile file = file(template);
            ExampleForm example = ExampleForm.read(parameters, file, page);
            PlanPicture plan = new PlanPicture(
                    page,
                    file,
                    previews.of(tx, file, example.family()),
                    example.family(),
                    directory.functions(tx),
                    List.of());
            return new TemplateView(
                    page,
                    template,
                    file,
                    plan,
                    example,
                    templates.versions(tx, template.key()),
                    drafts.of(tx, template.key()));
        });
        return page.view(page.htmx() ? "plans/templates/templateBody" : "plans/templates/template")
                .addObject("view", view);
    }

    @GetMapping("/yaml")
    @Requires(PlanAction.TEMPLATE_SEE)
    ResponseEntity<byte[]> yaml(Caller caller, @PathVariable UUID id) {
        Template template = gate.read(caller, PlanAction.TEMPLATE_SEE, tx -> templates.get(tx, id));
        return YamlFile.download(template.key() + "-v" + template.version(), template.definition());
    }

    /** What is different from another version; without one, from the version before. */
    @GetMapping("/sammenlign")
    @Requires(PlanAction.TEMPLATE_SEE)
    ModelAndView compare(
            Page page, Caller caller, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID med) {
        return gate.read(caller, PlanAction.TEMPLATE_SEE, tx -> {
            Template template = templates.get(tx, id);
            List<TemplateVersion> versions = templates.versions(tx, template.key());
            UUID other = med == null ? before(versions, template) : med;
            Template earlier = templates.get(tx, other);
            return page.view("plans/templates/compare")
                    .addObject(
                            "view",
                            new ComparisonView(
                                    page,
                                    earlier,
                                    template,
                                    versions,
                                    TemplateComparison.of(file(earlier), file(template)),
                                    directory.functions(tx)));
        });
    }

    @PostMapping("/udgaa")
    @Requires(PlanAction.TEMPLATE_PUBLISH)
    ModelAndView retire(Page page, Caller caller, @PathVariable UUID id) {
        Template retired = gate.write(caller, PlanAction.TEMPLATE_PUBLISH, tx -> templates.retire(tx, id));
        page.flash()
                .undoable(
                        PlanAddresses.TEMPLATES + "/" + id + "/genindfoer",
                        "plans.templates.retired.flash",
                        retired.name().in(page.language()));
        return page.redirect(PlanAddresses.TEMPLATES + "/" + id);
    }

    @PostMapping("/genindfoer")
    @Requires(PlanAction.TEMPLATE_PUBLISH)
    ModelAndView resume(Page page, Caller caller, @PathVariable UUID id) {
        Template resumed = gate.write(caller, PlanAction.TEMPLATE_PUBLISH, tx -> templates.resume(tx, id));
        page.flash().success("plans.templates.resumed.flash", resumed.name().in(page.language()));
        return page.redirect(PlanAddresses.TEMPLATES + "/" + id);
    }

    /** The version before this one; the first is compared with itself. */
    private static UUID before(List<TemplateVersion> versions, Template template) {
        return versions.stream()
                .filter(each -> each.version() < template.version())
                .findFirst()
                .map(TemplateVersion::id)
                .orElse(template.id());
    }

    private static TemplateFile file(Template template) {
        return TemplateText.file(TemplateText.readKnown(template.definition()));
    }
}
