package dk.fodfaeste.administration.unit;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.administration.AdministrationAction.Requires;
import dk.fodfaeste.administration.AdministrationAddresses;
import dk.fodfaeste.administration.GrantForm;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.organisation.Directory;
import dk.fodfaeste.organisation.Organisation.UnitOverview;
import dk.fodfaeste.organisation.Units;
import dk.fodfaeste.plans.staffing.Reassignment;
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

/** Closing a unit and moving what it has to another one. */
@Controller
@RequestMapping(AdministrationAddresses.UNITS + "/{id}/luk")
class UnitClosingController {

    private static final String VIEW = "home/settings/unitClose";

    private record Shown(UnitOverview unit, int tasks, List<Option> others) {}

    private final Gate gate;
    private final Units units;
    private final Directory directory;
    private final Reassignment handover;
    private final Reorganisation reorganisation;

    UnitClosingController(
            Gate gate, Units units, Directory directory, Reassignment handover, Reorganisation reorganisation) {
        this.gate = gate;
        this.units = units;
        this.directory = directory;
        this.handover = handover;
        this.reorganisation = reorganisation;
    }

    @GetMapping
    @Requires(AdministrationAction.UNIT_CLOSE)
    ModelAndView form(Page page, Caller caller, @PathVariable UUID id) {
        Shown shown = shown(caller, id);
        return view(
                page.view(VIEW),
                shown,
                Form.of(Map.of("version", String.valueOf(shown.unit().version()))));
    }

    @PostMapping
    @Requires(AdministrationAction.UNIT_CLOSE)
    ModelAndView close(Page page, Caller caller, @PathVariable UUID id, Form form) {
        int moved;
        try {
            moved = gate.write(
                    caller,
                    AdministrationAction.UNIT_CLOSE,
                    tx -> reorganisation.close(tx, id, GrantForm.version(form), GrantForm.idOrNull("into", form)));
        } catch (Problem problem) {
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            return view(page.again(VIEW), shown(caller, id), form.refused(problem, page.words()));
        }
        page.flash().success("settings.unit.closed", moved);
        return page.redirect(AdministrationAddresses.UNITS);
    }

    private Shown shown(Caller caller, UUID id) {
        return gate.read(
                caller,
                AdministrationAction.UNIT_CLOSE,
                tx -> new Shown(
                        units.get(tx, id),
                        handover.ofUnit(tx, id),
                        directory.units(tx).stream()
                                .filter(unit -> !unit.id().equals(id))
                                .map(unit -> new Option(unit.id().toString(), unit.name()))
                                .toList()));
    }

    private static ModelAndView view(ModelAndView view, Shown shown, Form form) {
        return view.addObject("unit", shown.unit())
                .addObject("tasks", shown.tasks())
                .addObject("others", shown.others())
                .addObject("form", form);
    }
}
