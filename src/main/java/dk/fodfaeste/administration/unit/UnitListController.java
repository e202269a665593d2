package dk.fodfaeste.administration.unit;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.administration.AdministrationAction.Requires;
import dk.fodfaeste.administration.AdministrationAddresses;
import dk.fodfaeste.organisation.Organisation;
import dk.fodfaeste.organisation.Units;
import dk.fodfaeste.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The units with their functions and people. */
@Controller
class UnitListController {

    private final Gate gate;
    private final Units units;

    UnitListController(Gate gate, Units units) {
        this.gate = gate;
        this.units = units;
    }

    @GetMapping(AdministrationAddresses.UNITS)
    @Requires(AdministrationAction.UNIT_LIST)
    ModelAndView list(Page page, Caller caller) {
        Organisation all = gate.read(caller, AdministrationAction.UNIT_LIST, units::all);
        return page.view("home/settings/units").addObject("units", all.units());
    }
}
