package dk.fodfaeste.home.settings.web;

import dk.fodfaeste.access.Action;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.Requires;
import dk.fodfaeste.access.Organisation;
import dk.fodfaeste.access.Units;
import dk.fodfaeste.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The units with their functions and people. */
@Controller
class UnitListController {

    static final String PATH = "/indstillinger/enheder";

    private final Gate gate;
    private final Units units;

    UnitListController(Gate gate, Units units) {
        this.gate = gate;
        this.units = units;
    }

    @GetMapping(PATH)
    @Requires(Action.UNIT_LIST)
    ModelAndView list(Page page, Caller caller) {
        Organisation all = gate.read(caller, Action.UNIT_LIST, units::all);
        return page.view("home/settings/units").addObject("units", all.units());
    }
}
