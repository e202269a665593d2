package dk.fodfaeste.plans.editor;

import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.organisation.Directory;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAddresses;
import dk.fodfaeste.plans.editor.DraftView.Opened;
import dk.fodfaeste.plans.preview.ExampleForm;
import dk.fodfaeste.plans.preview.PlanPicture;
import dk.fodfaeste.plans.preview.TemplatePreview;
import dk.fodfaeste.plans.preview.TemplatePreviews;
import dk.fodfaeste.plans.template.TemplateFile;
import dk.fodfaeste.plans.template.TemplateText;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.Pages;
import dk.fodfaeste.ui.call.Call;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes the page of a draft, whatever was done to it. */
@Component
class DraftPages {

    static final String WHOLE = "plans/templates/draft";
    static final String BODY = "plans/templates/draftBody";

    private final TemplateDrafts drafts;
    private final TemplatePreviews previews;
    private final Directory directory;
    private final Pages pages;

    DraftPages(TemplateDrafts drafts, TemplatePreviews previews, Directory directory, Pages pages) {
        this.drafts = drafts;
        this.previews = previews;
        this.directory = directory;
        this.pages = pages;
    }

    /** The draft as it stands. */
    TemplateDraft draft(Call call, UUID id) {
        return call.read(tx -> drafts.get(tx, id));
    }

    /**
     * The page, or the piece of it that changes.
     *
     * @param parameters those of the address, with the example in them
     * @param opening    what is edited in its place, of this template
     */
    ModelAndView show(
            Call call,
            UUID id,
            ModelAndView view,
            Map<String, String> parameters,
            Function<TemplateFile, Opened> opening) {
        DraftView shown = call.read(PlanAction.TEMPLATE_EDIT, tx -> {
            TemplateDraft draft = drafts.get(tx, id);
            TemplateFile file = TemplateText.file(TemplateText.readKnown(draft.definition()));
            ExampleForm example = ExampleForm.read(parameters, file, call.page());
            TemplatePreview preview = previews.of(tx, file, example.family());
            PlanPicture plan = new PlanPicture(
                    call.page(), file, preview, example.family(), directory.functions(tx), drafts.faults(tx, draft));
            return new DraftView(
                    call.page(),
                    draft,
                    file,
                    plan,
                    example,
                    parameters,
                    opening.apply(file),
                    directory.functions(tx),
                    pages.administrators(),
                    drafts.untranslated(draft).size());
        });
        return view.addObject("view", shown);
    }

    /** After something was done: the piece for htmx, else the page with the example that it had, at a place on it. */
    ModelAndView done(Call call, UUID id, String place) {
        Map<String, String> parameters =
                ExampleForm.parameters(call.page().visit().cameFrom());
        return call.page().htmx()
                ? show(call, id, call.page().view(BODY), parameters, file -> Opened.NOTHING)
                : call.page().redirect(ExampleForm.address(PlanAddresses.DRAFTS + "/" + id, parameters) + place);
    }

    /** What a colleague has done meanwhile, in words; throws what is no such clash. */
    static String clash(Page page, Problem problem) {
        if (problem.kind() != Problem.Kind.CONFLICT) {
            throw problem;
        }
        return page.words().t(problem.key(), problem.args());
    }
}
