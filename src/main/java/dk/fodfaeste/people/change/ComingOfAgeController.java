package dk.fodfaeste.people.change;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.PeopleAction.Requires;
import dk.fodfaeste.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who turns 18 in the coming year. */
@Controller
class ComingOfAgeController {

    private static final int MOST = 500;

    private final Gate gate;
    private final ComingOfAge comingOfAge;

    ComingOfAgeController(Gate gate, ComingOfAge comingOfAge) {
        this.gate = gate;
        this.comingOfAge = comingOfAge;
    }

    @GetMapping("/familier/18-aar")
    @Requires(PeopleAction.COMING_OF_AGE_LIST)
    ModelAndView list(Caller caller, Page page) {
        return page.view("people/comingOfAge")
                .addObject(
                        "birthdays",
                        gate.read(caller, PeopleAction.COMING_OF_AGE_LIST, tx -> comingOfAge.list(tx, MOST)));
    }
}
