package dk.fodfaeste.people.list;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.Permissions;
import dk.fodfaeste.people.HouseholdSummary;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.PeopleAction.Requires;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.people.household.SearchText;
import dk.fodfaeste.ui.Page;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All families by name, and the search. What is searched for is posted: names and numbers never stand in an address. */
@Controller
class FamilyListController {

    private static final int PAGE_SIZE = 50;

    private final Gate gate;
    private final Households households;

    FamilyListController(Gate gate, Households households) {
        this.gate = gate;
        this.households = households;
    }

    @GetMapping("/familier")
    @Requires(PeopleAction.HOUSEHOLD_LIST)
    ModelAndView list(Caller caller, Page page, @RequestParam(name = "efter", required = false) @Nullable UUID after) {
        return show(caller, page, "", after, find(caller, "", after));
    }

    @PostMapping("/familier")
    @Requires(PeopleAction.HOUSEHOLD_LIST)
    ModelAndView search(
            Caller caller,
            Page page,
            @RequestParam(name = "q", defaultValue = "") String q,
            @RequestParam(name = "efter", required = false) @Nullable UUID after) {
        SearchText text = SearchText.parse(q);
        if (text.isEmpty()) {
            return page.redirect("/familier");
        }
        List<HouseholdSummary> found = find(caller, q, after);
        // A number is meant for one family: whoever types it wants to be there.
        return text.number() != null && found.size() == 1
                ? page.redirect("/familier/" + found.getFirst().id())
                : show(caller, page, q.strip(), after, found);
    }

    private List<HouseholdSummary> find(Caller caller, String q, @Nullable UUID after) {
        return gate.read(caller, PeopleAction.HOUSEHOLD_LIST, tx -> households.list(tx, q, after, PAGE_SIZE + 1));
    }

    private static ModelAndView show(
            Caller caller, Page page, String q, @Nullable UUID after, List<HouseholdSummary> found) {
        boolean more = found.size() > PAGE_SIZE;
        List<HouseholdSummary> shown = more ? found.subList(0, PAGE_SIZE) : found;
        return page.view("people/families")
                .addObject(
                        "view",
                        new FamilyListView(
                                q,
                                shown,
                                after != null,
                                more ? shown.getLast().id() : null,
                                Permissions.may(caller, PeopleAction.HOUSEHOLD_SEE),
                                page.shell().leadsTo("/ankomster"),
                                Permissions.may(caller, PeopleAction.GLASS_BREAK),
                                Permissions.may(caller, PeopleAction.DUPLICATE_LIST)));
    }
}
