package dk.fodfaeste.home.family;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.Permissions;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.PeopleAction.Requires;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.TaskOutline;
import dk.fodfaeste.plans.worklist.Worklist;
import dk.fodfaeste.ui.Page;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The history of a family as a page of its own; to the family's page, what is older than it shows. */
@Controller
class HistoryController {

    private final Gate gate;
    private final Households households;
    private final Worklist worklist;
    private final FamilyHistory histories;

    HistoryController(Gate gate, Households households, Worklist worklist, FamilyHistory histories) {
        this.gate = gate;
        this.households = households;
        this.worklist = worklist;
        this.histories = histories;
    }

    @GetMapping("/familier/{id}/historik")
    @Requires(PeopleAction.HOUSEHOLD_SEE)
    ModelAndView history(Page page, Caller caller, @PathVariable("id") UUID id) {
        return gate.read(caller, PeopleAction.HOUSEHOLD_SEE, tx -> {
            Household family = households.get(tx, id);
            List<TaskOutline> tasks =
                    Permissions.may(caller, PlanAction.HOUSEHOLD_PLANS_SEE) ? worklist.outline(tx, id) : List.of();
            History history = histories.whole(tx, page.words(), family, tasks);
            return page.htmx()
                    ? page.view("home/historyList").addObject("history", history.older())
                    : page.view("home/history").addObject("family", family).addObject("history", history.all());
        });
    }
}
