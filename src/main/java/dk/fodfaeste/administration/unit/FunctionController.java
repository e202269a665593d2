package dk.fodfaeste.administration.unit;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.history.AccessChange;
import dk.fodfaeste.access.history.AccessHistory;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.administration.AdministrationAction.Requires;
import dk.fodfaeste.administration.GrantForm;
import dk.fodfaeste.administration.HistoryWords;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.organisation.Directory;
import dk.fodfaeste.organisation.Organisation.FunctionOverview;
import dk.fodfaeste.organisation.WorkFunctions;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Form;
import dk.fodfaeste.ui.form.Option;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** A function: its name, its unit, and who fills it. */
@Controller
@RequestMapping("/indstillinger/funktioner/{id}")
class FunctionController {

    private static final String VIEW = "home/settings/function";
    private static final int MOST_CHANGES = 50;

    private record Shown(
            FunctionOverview function, List<Option> units, List<Option> others, List<AccessChange> changes) {}

    private final Gate gate;
    private final WorkFunctions functions;
    private final Directory directory;
    private final Reorganisation reorganisation;
    private final AccessHistory history;

    FunctionController(
            Gate gate,
            WorkFunctions functions,
            Directory directory,
            Reorganisation reorganisation,
            AccessHistory history) {
        this.gate = gate;
        this.functions = functions;
        this.directory = directory;
        this.reorganisation = reorganisation;
        this.history = history;
    }

    @GetMapping
    @Requires(AdministrationAction.FUNCTION_CHANGE)
    ModelAndView show(Page page, Caller caller, @PathVariable UUID id) {
        Shown shown = shown(caller, id);
        return view(page, page.view(VIEW), shown, form(shown));
    }

    @PostMapping
    @Requires(AdministrationAction.FUNCTION_CHANGE)
    ModelAndView change(Page page, Caller caller, @PathVariable UUID id, Form form) {
        int moved;
        try {
            moved = gate.write(
                    caller,
                    AdministrationAction.FUNCTION_CHANGE,
                    tx -> reorganisation.changeFunction(
                            tx,
                            id,
                            GrantForm.version(form),
                            new Bilingual(form.value("da"), form.value("en")),
                            GrantForm.idOrNull("unit", form)));
        } catch (Problem problem) {
            return again(page, caller, id, form, problem);
        }
        page.flash().success("settings.function.saved", moved);
        return page.redirect("/indstillinger/funktioner/" + id);
    }

    @PostMapping("/personer")
    @Requires(AdministrationAction.FUNCTION_FILL)
    ModelAndView addHolder(Page page, Caller caller, @PathVariable UUID id, Form form) {
        try {
            gate.run(
                    caller,
                    AdministrationAction.FUNCTION_FILL,
                    tx -> functions.addHolder(tx, id, GrantForm.idOrNull("account", form)));
        } catch (Problem problem) {
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            Shown shown = shown(caller, id);
            return view(page, page.again(VIEW), shown, form(shown).refused(problem, page.words()));
        }
        page.flash().success("settings.function.filled");
        return page.redirect("/indstillinger/funktioner/" + id);
    }

    @PostMapping("/personer/{account}/fjern")
    @Requires(AdministrationAction.FUNCTION_FILL)
    ModelAndView removeHolder(Page page, Caller caller, @PathVariable UUID id, @PathVariable UUID account) {
        gate.run(caller, AdministrationAction.FUNCTION_FILL, tx -> functions.removeHolder(tx, id, account));
        page.flash().success("settings.function.left");
        return page.redirect("/indstillinger/funktioner/" + id);
    }

    private ModelAndView again(Page page, Caller caller, UUID id, Form form, Problem problem) {
        if (problem.fields().isEmpty()) {
            throw problem;
        }
        return view(page, page.again(VIEW), shown(caller, id), form.refused(problem, page.words()));
    }

    private Shown shown(Caller caller, UUID id) {
        return gate.read(caller, AdministrationAction.FUNCTION_CHANGE, tx -> {
            FunctionOverview function = functions.get(tx, id);
            return new Shown(
                    function,
                    directory.units(tx).stream()
                            .map(unit -> new Option(unit.id().toString(), unit.name()))
                            .toList(),
                    directory.colleagues(tx).stream()
                            .filter(each -> !function.holders().contains(each))
                            .map(each -> new Option(each.account().toString(), each.name()))
                            .toList(),
                    history.of(tx, AccessChange.Kind.FUNCTION, id.toString(), MOST_CHANGES));
        });
    }

    private static Form form(Shown shown) {
        FunctionOverview function = shown.function();
        return Form.of(Map.of(
                "da", function.name().da(),
                "en", function.name().en(),
                "unit", function.unit().toString(),
                "version", String.valueOf(function.version())));
    }

    private static ModelAndView view(Page page, ModelAndView view, Shown shown, Form form) {
        return view.addObject("function", shown.function())
                .addObject("units", shown.units())
                .addObject("others", shown.others())
                .addObject("form", form)
                .addObject("history", new HistoryWords(page.words()).lines(shown.changes()));
    }
}
