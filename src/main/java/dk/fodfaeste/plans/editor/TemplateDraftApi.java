package dk.fodfaeste.plans.editor;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.kernel.text.Words;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAction.Requires;
import dk.fodfaeste.plans.editor.TemplateDrafts.Seen;
import dk.fodfaeste.plans.preview.ExampleFamily;
import dk.fodfaeste.plans.preview.PreviewQuestion;
import dk.fodfaeste.plans.preview.PreviewResponse;
import dk.fodfaeste.plans.preview.TemplatePreviews;
import dk.fodfaeste.plans.template.Template;
import dk.fodfaeste.plans.template.TemplateResponse;
import dk.fodfaeste.plans.template.TemplateText;
import dk.fodfaeste.plans.template.Templates;
import dk.fodfaeste.plans.template.YamlBody;
import dk.fodfaeste.ui.Pages;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.api.Inputs;
import dk.fodfaeste.ui.api.Refuses;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.input.Command;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Templates that are being written: taken in, replaced, tried, published. */
@RestController
@Tag(name = "templates")
@RequestMapping("/api/v1/template-drafts")
class TemplateDraftApi {

    private final TemplateDrafts drafts;
    private final Templates templates;
    private final TemplatePreviews previews;
    private final Pages pages;

    TemplateDraftApi(TemplateDrafts drafts, Templates templates, TemplatePreviews previews, Pages pages) {
        this.drafts = drafts;
        this.templates = templates;
        this.previews = previews;
        this.pages = pages;
    }

    /** The published version that the draft is to begin as. */
    @Command
    record Beginning(UUID template) {}

    @GetMapping
    @Requires(PlanAction.TEMPLATE_EDIT)
    @Operation(summary = "plans.api.drafts")
    CursorPage<DraftResponse> listTemplateDrafts(Call call, HttpServletRequest request) {
        Words words = pages.words(request);
        return CursorPage.whole(call.read(tx ->
                drafts.all(tx).stream().map(draft -> answer(tx, draft, words)).toList()));
    }

    @GetMapping("/{id}")
    @Requires(PlanAction.TEMPLATE_EDIT)
    @Operation(summary = "plans.api.draft")
    DraftResponse getTemplateDraft(Call call, @PathVariable UUID id, HttpServletRequest request) {
        return call.read(tx -> answer(tx, drafts.get(tx, id), pages.words(request)));
    }

    @GetMapping("/{id}/yaml")
    @Requires(PlanAction.TEMPLATE_EDIT)
    @Operation(summary = "plans.api.draft.yaml")
    ResponseEntity<byte[]> getTemplateDraftYaml(Call call, @PathVariable UUID id) {
        return YamlBody.of(call.read(tx -> drafts.get(tx, id)).definition());
    }

    @PostMapping(consumes = YamlBody.TYPE)
    @Requires(PlanAction.TEMPLATE_EDIT)
    @Operation(summary = "plans.api.draft.take")
    @ResponseStatus(HttpStatus.CREATED)
    @Refuses(409)
    DraftResponse takeTemplate(Call call, @RequestBody byte[] yaml, HttpServletRequest request) {
        String text = YamlBody.text(yaml);
        return call.write(tx -> answer(tx, drafts.take(tx, text), pages.words(request)));
    }

    @PostMapping("/next")
    @Requires(PlanAction.TEMPLATE_EDIT)
    @Operation(summary = "plans.api.draft.next")
    DraftResponse beginNextVersion(Call call, @RequestBody Beginning beginning, HttpServletRequest request) {
        return call.write(tx -> answer(tx, drafts.from(tx, beginning.template()), pages.words(request)));
    }

    @PostMapping(path = "/{id}/yaml", consumes = YamlBody.TYPE)
    @Requires(PlanAction.TEMPLATE_EDIT)
    @Operation(summary = "plans.api.draft.replace")
    @Refuses(409)
    DraftResponse replaceTemplateDraft(
            Call call,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestBody byte[] yaml,
            HttpServletRequest request) {
        String text = YamlBody.text(yaml);
        return call.write(tx -> answer(tx, drafts.replace(tx, id, new Seen(version), text), pages.words(request)));
    }

    @PostMapping("/{id}/preview")
    @Requires(PlanAction.TEMPLATE_EDIT)
    @Operation(summary = "plans.api.draft.preview")
    PreviewResponse previewTemplateDraft(Call call, @PathVariable UUID id, @RequestBody PreviewQuestion question) {
        ExampleFamily family = question.family();
        return call.read(tx -> PreviewResponse.of(previews.of(
                tx, TemplateText.file(TemplateText.readKnown(drafts.get(tx, id).definition())), family)));
    }

    @PostMapping("/{id}/publish")
    @Requires(PlanAction.TEMPLATE_PUBLISH)
    @Operation(summary = "plans.api.draft.publish")
    @Refuses(409)
    TemplateResponse publishTemplateDraft(
            Call call, @PathVariable UUID id, @RequestBody(required = false) @Nullable Seen seen) {
        return call.write(tx -> {
            Template published = drafts.publish(tx, id, Inputs.orEmpty(seen, Seen.LATEST));
            return TemplateResponse.of(templates.versions(tx, published.key()).getFirst());
        });
    }

    @PostMapping("/{id}/discard")
    @Requires(PlanAction.TEMPLATE_EDIT)
    @Operation(summary = "plans.api.draft.discard")
    @Refuses(409)
    DraftResponse discardTemplateDraft(
            Call call,
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable Seen seen,
            HttpServletRequest request) {
        return call.write(tx ->
                answer(tx, drafts.discard(tx, id, Inputs.orEmpty(seen, Seen.LATEST)), pages.words(request)));
    }

    private DraftResponse answer(Tx tx, TemplateDraft draft, Words words) {
        return DraftResponse.of(draft, drafts.faults(tx, draft), drafts.untranslated(draft), words);
    }
}
