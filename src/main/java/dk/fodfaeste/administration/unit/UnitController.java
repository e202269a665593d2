package dk.fodfaeste.administration.unit;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.history.AccessChange;
import dk.fodfaeste.access.history.AccessHistory;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.administration.AdministrationAction.Requires;
import dk.fodfaeste.administration.AdministrationAddresses;
import dk.fodfaeste.administration.GrantForm;
import dk.fodfaeste.administration.HistoryWords;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.organisation.Organisation.UnitOverview;
import dk.fodfaeste.organisation.Units;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Form;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Making a unit, naming it, and opening it again. */
@Controller
@RequestMapping(AdministrationAddresses.UNITS)
class UnitController {

    private static final String VIEW = "home/settings/unit";
    private static final int MOST_CHANGES = 50;

    private record Shown(UnitOverview unit, List<AccessChange> changes) {}

    private final Gate gate;
    private final Units units;
    private final AccessHistory history;

    UnitController(Gate gate, Units units, AccessHistory history) {
        this.gate = gate;
        this.units = units;
        this.history = history;
    }

    @GetMapping("/ny")
    @Requires(AdministrationAction.UNIT_CHANGE)
    ModelAndView form(Page page) {
        return page.view("home/settings/unitNew").addObject("form", Form.empty());
    }

    @PostMapping("/ny")
    @Requires(AdministrationAction.UNIT_CHANGE)
    ModelAndView add(Page page, Caller caller, Form form) {
        try {
            gate.write(caller, AdministrationAction.UNIT_CHANGE, tx -> units.add(tx, form.value("name")));
        } catch (Problem problem) {
            return page.again("home/settings/unitNew").addObject("form", form.refused(problem, page.words()));
        }
        page.flash().success("settings.unit.added");
        return page.redirect(AdministrationAddresses.UNITS);
    }

    @GetMapping("/{id}")
    @Requires(AdministrationAction.UNIT_CHANGE)
    ModelAndView show(Page page, Caller caller, @PathVariable UUID id) {
        Shown shown = shown(caller, id);
        Form form = Form.of(Map.of(
                "name",
                shown.unit().name(),
                "version",
                String.valueOf(shown.unit().version())));
        return view(page, page.view(VIEW), shown, form);
    }

    @PostMapping("/{id}")
    @Requires(AdministrationAction.UNIT_CHANGE)
    ModelAndView rename(Page page, Caller caller, @PathVariable UUID id, Form form) {
        try {
            gate.run(
                    caller,
                    AdministrationAction.UNIT_CHANGE,
                    tx -> units.rename(tx, id, GrantForm.version(form), form.value("name")));
        } catch (Problem problem) {
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            return view(page, page.again(VIEW), shown(caller, id), form.refused(problem, page.words()));
        }
        page.flash().success("settings.unit.saved");
        return page.redirect(AdministrationAddresses.UNITS);
    }

    @PostMapping("/{id}/genaabn")
    @Requires(AdministrationAction.UNIT_CHANGE)
    ModelAndView reopen(Page page, Caller caller, @PathVariable UUID id) {
        gate.run(caller, AdministrationAction.UNIT_CHANGE, tx -> units.reopen(tx, id));
        page.flash().success("settings.unit.reopened");
        return page.redirect(AdministrationAddresses.UNITS);
    }

    private Shown shown(Caller caller, UUID id) {
        return gate.read(
                caller,
                AdministrationAction.UNIT_CHANGE,
                tx -> new Shown(
                        units.get(tx, id), history.of(tx, AccessChange.Kind.UNIT, id.toString(), MOST_CHANGES)));
    }

    private static ModelAndView view(Page page, ModelAndView view, Shown shown, Form form) {
        return view.addObject("unit", shown.unit())
                .addObject("form", form)
                .addObject("history", new HistoryWords(page.words()).lines(shown.changes()));
    }
}
