package dk.fodfaeste.plans.library;

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
import dk.fodfaeste.ui.call.Call;
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

    private final Templates templates;
    private final TemplateDrafts drafts;
    private final TemplatePreviews previews;
    private final Directory directory;

    TemplateController(Templates templates, TemplateDrafts drafts, TemplatePreviews previews, Directory directory) {
        this.templates = templates;
        this.drafts = drafts;
        this.previews = previews;
        this.directory = directory;
    }

    @GetMapping
    @Requires(PlanAction.TEMPLATE_SEE)
    ModelAndView see(Call call, @PathVariable UUID id, @RequestParam Map<String, String> parameters) {
        TemplateView view = call.read(tx -> {
            Template template = templates.get(tx, id);
            TemplateFile file = file(template);
            ExampleForm example = ExampleForm.read(parameters, file, call.page());
            PlanPicture plan = new PlanPicture(
                    call.page(),
                    file,
                    previews.of(tx, file, example.family()),
                    example.family(),
                    directory.functions(tx),
                    List.of());
            return new TemplateView(
                    call.page(),
                    template,
                    file,
                    plan,
                    example,
                    templates.versions(tx, template.key()),
                    drafts.of(tx, template.key()));
        });
        return call.page()
                .view(call.page().htmx() ? "plans/templates/templateBody" : "plans/templates/template")
                .addObject("view", view);
    }

    @GetMapping("/yaml")
    @Requires(PlanAction.TEMPLATE_SEE)
    ResponseEntity<byte[]> yaml(Call call, @PathVariable UUID id) {
        Template template = call.read(tx -> templates.get(tx, id));
        return YamlFile.download(template.key() + "-v" + template.version(), template.definition());
    }

    /** What is different from another version; without one, from the version before. */
    @GetMapping("/sammenlign")
    @Requires(PlanAction.TEMPLATE_SEE)
    ModelAndView compare(Call call, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID med) {
        return call.read(tx -> {
            Template template = templates.get(tx, id);
            List<TemplateVersion> versions = templates.versions(tx, template.key());
            UUID other = med == null ? before(versions, template) : med;
            Template earlier = templates.get(tx, other);
            return call.page()
                    .view("plans/templates/compare")
                    .addObject(
                            "view",
                            new ComparisonView(
                                    call.page(),
                                    earlier,
                                    template,
                                    versions,
                                    TemplateComparison.of(file(earlier), file(template)),
                                    directory.functions(tx)));
        });
    }

    @PostMapping("/udgaa")
    @Requires(PlanAction.TEMPLATE_PUBLISH)
    ModelAndView retire(Call call, @PathVariable UUID id) {
        Template retired = call.write(tx -> templates.retire(tx, id));
        call.page()
                .flash()
                .undoable(
                        PlanAddresses.TEMPLATES + "/" + id + "/genindfoer",
                        "plans.templates.retired.flash",
                        retired.name().in(call.page().language()));
        return call.page().redirect(PlanAddresses.TEMPLATES + "/" + id);
    }

    @PostMapping("/genindfoer")
    @Requires(PlanAction.TEMPLATE_PUBLISH)
    ModelAndView resume(Call call, @PathVariable UUID id) {
        Template resumed = call.write(tx -> templates.resume(tx, id));
        call.page()
                .flash()
                .success(
                        "plans.templates.resumed.flash",
                        resumed.name().in(call.page().language()));
        return call.page().redirect(PlanAddresses.TEMPLATES + "/" + id);
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
