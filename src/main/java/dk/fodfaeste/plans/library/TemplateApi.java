package dk.fodfaeste.plans.library;

import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAction.Requires;
import dk.fodfaeste.plans.preview.ExampleFamily;
import dk.fodfaeste.plans.preview.PreviewQuestion;
import dk.fodfaeste.plans.preview.PreviewResponse;
import dk.fodfaeste.plans.preview.TemplatePreviews;
import dk.fodfaeste.plans.template.Template;
import dk.fodfaeste.plans.template.TemplateFile;
import dk.fodfaeste.plans.template.TemplateResponse;
import dk.fodfaeste.plans.template.TemplateText;
import dk.fodfaeste.plans.template.TemplateVersion;
import dk.fodfaeste.plans.template.Templates;
import dk.fodfaeste.plans.template.YamlBody;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.call.Call;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Published templates: read, compared, tried on an example, retired. */
@RestController
@Tag(name = "templates")
@RequestMapping("/api/v1/templates")
class TemplateApi {

    private final Templates templates;
    private final TemplatePreviews previews;

    TemplateApi(Templates templates, TemplatePreviews previews) {
        this.templates = templates;
        this.previews = previews;
    }

    /** What is different between two versions; steps by key. */
    record Comparison(List<String> fields, List<String> added, List<String> removed, List<ChangedStep> changed) {}

    /** A step that is in both versions, and which of its fields are different. */
    record ChangedStep(String key, List<String> fields) {}

    @GetMapping
    @Requires(PlanAction.TEMPLATE_SEE)
    @Operation(summary = "plans.api.templates")
    CursorPage<TemplateResponse> listTemplates(Call call) {
        return CursorPage.whole(call.read(tx -> templates.versions(tx)).stream()
                .map(TemplateResponse::of)
                .toList());
    }

    @GetMapping("/{id}")
    @Requires(PlanAction.TEMPLATE_SEE)
    @Operation(summary = "plans.api.template")
    TemplateResponse getTemplate(Call call, @PathVariable UUID id) {
        return call.read(tx -> TemplateResponse.of(
                version(templates.versions(tx, templates.get(tx, id).key()), id)));
    }

    @GetMapping("/{id}/yaml")
    @Requires(PlanAction.TEMPLATE_SEE)
    @Operation(summary = "plans.api.template.yaml")
    ResponseEntity<byte[]> getTemplateYaml(Call call, @PathVariable UUID id) {
        return YamlBody.of(call.read(tx -> templates.get(tx, id)).definition());
    }

    @GetMapping("/{id}/comparison/{other}")
    @Requires(PlanAction.TEMPLATE_SEE)
    @Operation(summary = "plans.api.template.compare")
    Comparison compareTemplates(Call call, @PathVariable UUID id, @PathVariable UUID other) {
        TemplateComparison found =
                call.read(tx -> TemplateComparison.of(file(templates.get(tx, other)), file(templates.get(tx, id))));
        return new Comparison(
                found.facts(),
                found.added().stream().map(TemplateFile.Step::key).toList(),
                found.removed().stream().map(TemplateFile.Step::key).toList(),
                found.changed().stream()
                        .map(each -> new ChangedStep(each.after().key(), each.fields()))
                        .toList());
    }

    @PostMapping("/{id}/preview")
    @Requires(PlanAction.TEMPLATE_SEE)
    @Operation(summary = "plans.api.template.preview")
    PreviewResponse previewTemplate(Call call, @PathVariable UUID id, @RequestBody PreviewQuestion question) {
        ExampleFamily family = question.family();
        return call.read(tx -> PreviewResponse.of(previews.of(tx, file(templates.get(tx, id)), family)));
    }

    @PostMapping("/{id}/retire")
    @Requires(PlanAction.TEMPLATE_PUBLISH)
    @Operation(summary = "plans.api.template.retire")
    TemplateResponse retireTemplate(Call call, @PathVariable UUID id) {
        return call.write(tx -> TemplateResponse.of(
                version(templates.versions(tx, templates.retire(tx, id).key()), id)));
    }

    @PostMapping("/{id}/resume")
    @Requires(PlanAction.TEMPLATE_PUBLISH)
    @Operation(summary = "plans.api.template.resume")
    TemplateResponse resumeTemplate(Call call, @PathVariable UUID id) {
        return call.write(tx -> TemplateResponse.of(
                version(templates.versions(tx, templates.resume(tx, id).key()), id)));
    }

    private static TemplateVersion version(List<TemplateVersion> versions, UUID id) {
        return versions.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static TemplateFile file(Template template) {
        return TemplateText.file(TemplateText.readKnown(template.definition()));
    }
}
