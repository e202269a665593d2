package dk.fodfaeste.plans.editor;

import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAction.Requires;
import dk.fodfaeste.plans.PlanAddresses;
import dk.fodfaeste.plans.editor.DraftView.Opened;
import dk.fodfaeste.plans.editor.TemplateDrafts.Seen;
import dk.fodfaeste.plans.preview.ExampleForm;
import dk.fodfaeste.plans.preview.TemplatePreview;
import dk.fodfaeste.plans.template.TemplateFile;
import dk.fodfaeste.plans.template.YamlFile;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.form.Form;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
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

    private final TemplateDrafts drafts;
    private final DraftPages pages;

    DraftController(TemplateDrafts drafts, DraftPages pages) {
        this.drafts = drafts;
        this.pages = pages;
    }

    @GetMapping
    @Requires(PlanAction.TEMPLATE_EDIT)
    ModelAndView see(
            Call call,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String trin,
            @RequestParam(required = false) @Nullable String fase,
            @RequestParam(required = false) @Nullable String om,
            @RequestParam Map<String, String> parameters) {
        ModelAndView view = call.page().view(call.page().htmx() ? DraftPages.BODY : DraftPages.WHOLE);
        return pages.show(call, id, view, parameters, file -> opened(call, file, trin, fase, om));
    }

    @GetMapping("/yaml")
    @Requires(PlanAction.TEMPLATE_EDIT)
    ResponseEntity<byte[]> yaml(Call call, @PathVariable UUID id) {
        TemplateDraft draft = pages.draft(call, id);
        return YamlFile.download(draft.key(), draft.definition());
    }

    @PostMapping("/om")
    @Requires(PlanAction.TEMPLATE_EDIT)
    ModelAndView facts(Call call, @PathVariable UUID id) {
        return edit(
                call,
                id,
                "#om",
                clash -> Opened.facts(call.form(), clash),
                refused -> Opened.facts(refused, null),
                tree -> TemplateFacts.apply(tree, call.form()));
    }

    @PostMapping("/faser/{phase}")
    @Requires(PlanAction.TEMPLATE_EDIT)
    ModelAndView rename(Call call, @PathVariable UUID id, @PathVariable String phase) {
        return edit(
                call,
                id,
                "#fase-" + phase,
                clash -> Opened.phase(phase, call.form(), clash),
                refused -> Opened.phase(phase, refused, null),
                tree -> TemplateTree.texts(
                        tree.phase(phase),
                        "name",
                        call.form().value("phaseDa"),
                        call.form().value("phaseEn")));
    }

    @PostMapping("/trin/{step}")
    @Requires(PlanAction.TEMPLATE_EDIT)
    ModelAndView save(Call call, @PathVariable UUID id, @PathVariable String step) {
        return edit(
                call,
                id,
                "#trin-" + step,
                clash -> Opened.step(step, call.form(), clash),
                refused -> Opened.step(step, refused, null),
                tree -> StepForm.apply(tree, step, call.form()));
    }

    /** The fields of a timing change with its form; what has been typed elsewhere stays. */
    @PostMapping("/trin/{step}/frist")
    @Requires(PlanAction.TEMPLATE_EDIT)
    ModelAndView timing(Call call, @PathVariable UUID id, @PathVariable String step) {
        ModelAndView view = call.page().view(call.page().htmx() ? "plans/templates/timingFields" : DraftPages.WHOLE);
        return pages.show(
                call,
                id,
                view,
                ExampleForm.parameters(call.page().visit().cameFrom()),
                file -> Opened.step(step, call.form(), null));
    }

    @PostMapping("/fortryd/{version}")
    @Requires(PlanAction.TEMPLATE_EDIT)
    ModelAndView undo(Call call, @PathVariable UUID id, @PathVariable int version) {
        call.write(tx -> drafts.undo(tx, id, version));
        call.page().flash().success("plans.draft.undone");
        return pages.done(call, id, "");
    }

    @PostMapping("/udgiv")
    @Requires(PlanAction.TEMPLATE_PUBLISH)
    ModelAndView publish(Call call, @PathVariable UUID id) {
        try {
            return call.submit(Seen.class, (tx, seen) -> drafts.publish(tx, id, seen))
                    .then(published -> call.page()
                            .flash()
                            .success(
                                    "plans.draft.published",
                                    published.name().in(call.page().language()),
                                    published.version()))
                    .to(published -> PlanAddresses.TEMPLATES + "/" + published.id())
                    .orThrow();
        } catch (Problem problem) {
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            // They stand on the draft's page, each at its place.
            call.page()
                    .flash()
                    .error("plans.draft.publish.refused", problem.fields().size());
            return call.page().redirect(PlanAddresses.DRAFTS + "/" + id + "#mangler");
        }
    }

    @PostMapping("/kasser")
    @Requires(PlanAction.TEMPLATE_EDIT)
    ModelAndView discard(Call call, @PathVariable UUID id) {
        return call.submit(Seen.class, (tx, seen) -> drafts.discard(tx, id, seen))
                .then(draft -> call.page()
                        .flash()
                        .undoable(
                                PlanAddresses.DRAFTS + "/" + id + "/genoptag",
                                "plans.draft.discarded",
                                draft.name().in(call.page().language())))
                .to(PlanAddresses.TEMPLATES)
                .orThrow();
    }

    @PostMapping("/genoptag")
    @Requires(PlanAction.TEMPLATE_EDIT)
    ModelAndView takeUp(Call call, @PathVariable UUID id) {
        call.write(tx -> drafts.takeUp(tx, id));
        return call.page().redirect(PlanAddresses.DRAFTS + "/" + id);
    }

    private ModelAndView edit(
            Call call,
            UUID id,
            String place,
            Function<String, Opened> clashed,
            Function<Form, Opened> refused,
            Consumer<TemplateTree> change) {
        Map<String, String> parameters =
                ExampleForm.parameters(call.page().visit().cameFrom());
        try {
            return call.submit(Seen.class, (tx, seen) -> drafts.edit(tx, id, seen, change))
                    .then(after -> tell(call, after))
                    .answer(after -> pages.done(call, id, place))
                    .orAgain(form -> pages.show(
                            call, id, call.page().view(DraftPages.WHOLE), parameters, file -> refused.apply(form)));
        } catch (Problem problem) {
            String clash = DraftPages.clash(call.page(), problem);
            return pages.show(
                    call,
                    id,
                    call.page().view(HttpStatus.CONFLICT, DraftPages.WHOLE),
                    parameters,
                    file -> clashed.apply(clash));
        }
    }

    private static void tell(Call call, TemplateDraft after) {
        if (String.valueOf(after.version()).equals(call.form().value("version"))) {
            call.page().flash().info("plans.draft.unchanged");
        } else {
            call.page()
                    .flash()
                    .undoable(
                            PlanAddresses.DRAFTS + "/" + after.id() + "/fortryd/" + after.version(),
                            "plans.draft.saved");
        }
    }

    private static Opened opened(
            Call call, TemplateFile file, @Nullable String step, @Nullable String phase, @Nullable String facts) {
        if (facts != null) {
            return Opened.facts(TemplateFacts.form(file), null);
        }
        for (TemplateFile.Phase each : TemplatePreview.phases(file)) {
            if (each.key().equals(phase)) {
                Map<String, String> values = new HashMap<>();
                TemplateFacts.both(values, "phase", each.name());
                return Opened.phase(each.key(), Form.of(values), null);
            }
            for (TemplateFile.Step one : TemplatePreview.steps(each)) {
                if (one.key().equals(step)) {
                    return Opened.step(
                            one.key(),
                            StepForm.of(one, call.page().words().language().locale()),
                            null);
                }
            }
        }
        return Opened.NOTHING;
    }
}
