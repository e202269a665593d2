package dk.fodfaeste.administration.unit;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.administration.AdministrationAction.Requires;
import dk.fodfaeste.administration.AdministrationAddresses;
import dk.fodfaeste.administration.GrantForm;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.organisation.Directory;
import dk.fodfaeste.organisation.WorkFunctions;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Form;
import dk.fodfaeste.ui.form.Option;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Adding a function to the municipality's list. */
@Controller
class NewFunctionController {

    private static final String VIEW = "home/settings/functionNew";

    private final Gate gate;
    private final WorkFunctions functions;
    private final Directory directory;

    NewFunctionController(Gate gate, WorkFunctions functions, Directory directory) {
        this.gate = gate;
        this.functions = functions;
        this.directory = directory;
    }

    @GetMapping(AdministrationAddresses.NEW_FUNCTION)
    @Requires(AdministrationAction.FUNCTION_CHANGE)
    ModelAndView form(Page page, Caller caller, @RequestParam(name = "enhed", required = false) @Nullable UUID unit) {
        Form form = unit == null ? Form.empty() : Form.of(Map.of("unit", unit.toString()));
        return page.view(VIEW).addObject("form", form).addObject("units", units(caller));
    }

    @PostMapping(AdministrationAddresses.NEW_FUNCTION)
    @Requires(AdministrationAction.FUNCTION_CHANGE)
    ModelAndView add(Page page, Caller caller, Form form) {
        try {
            UUID id = gate.write(
                    caller,
                    AdministrationAction.FUNCTION_CHANGE,
                    tx -> functions.add(
                            tx, new Bilingual(form.value("da"), form.value("en")), GrantForm.idOrNull("unit", form)));
            page.flash().success("settings.function.added");
            return page.redirect("/indstillinger/funktioner/" + id);
        } catch (Problem problem) {
            return page.again(VIEW)
                    .addObject("form", form.refused(problem, page.words()))
                    .addObject("units", units(caller));
        }
    }

    private List<Option> units(Caller caller) {
        return gate.read(
                caller,
                AdministrationAction.FUNCTION_CHANGE,
                tx -> directory.units(tx).stream()
                        .map(unit -> new Option(unit.id().toString(), unit.name()))
                        .toList());
    }
}
