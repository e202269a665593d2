package dk.fodfaeste.home.family;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAction.Requires;
import dk.fodfaeste.plans.running.Suggestions;
import dk.fodfaeste.plans.running.Suggestions.Suggestion;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Form;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Offers the tasks that fit a family since something about it has changed. */
@Controller
@RequestMapping("/familier/{id}/nye-opgaver")
class SuggestionController {

    private record Offer(Household family, List<Suggestion> suggestions) {}

    private final Gate gate;
    private final Households households;
    private final Suggestions suggestions;

    SuggestionController(Gate gate, Households households, Suggestions suggestions) {
        this.gate = gate;
        this.households = households;
        this.suggestions = suggestions;
    }

    @GetMapping
    @Requires(PlanAction.TASK_SUGGEST)
    ModelAndView offer(Caller caller, Page page, @PathVariable UUID id) {
        Offer offer = gate.read(
                caller, PlanAction.TASK_SUGGEST, tx -> new Offer(households.get(tx, id), suggestions.of(tx, id)));
        if (offer.suggestions().isEmpty()) {
            page.flash().info("home.suggestions.none");
            return page.redirect("/familier/" + id);
        }
        return page.view("home/suggestions")
                .addObject("family", offer.family())
                .addObject("suggestions", offer.suggestions());
    }

    @PostMapping
    @Requires(PlanAction.TASK_SUGGEST)
    ModelAndView take(Caller caller, Page page, @PathVariable UUID id, Form form) {
        int made = gate.write(
                caller, PlanAction.TASK_SUGGEST, tx -> suggestions.take(tx, id, Set.copyOf(form.values("id"))));
        page.flash().success("home.suggestions.made", made);
        return page.redirect("/familier/" + id + "#plan");
    }
}
