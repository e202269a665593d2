package dk.fodfaeste.plans.suggestion;

import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAction.Requires;
import dk.fodfaeste.plans.suggestion.Suggestions.Suggestion;
import dk.fodfaeste.plans.suggestion.Suggestions.SuggestionChoice;
import dk.fodfaeste.ui.call.Call;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Offers the tasks that fit a family since something about it has changed. */
@Controller
class SuggestionEndpoints {

    private static final String PAGE = "/familier/{id}/nye-opgaver";

    private record Offer(Household family, List<Suggestion> suggestions) {}

    private final Households households;
    private final Suggestions suggestions;

    SuggestionEndpoints(Households households, Suggestions suggestions) {
        this.households = households;
        this.suggestions = suggestions;
    }

    @GetMapping(PAGE)
    @Requires(PlanAction.TASK_SUGGEST)
    ModelAndView offer(Call call, @PathVariable UUID id) {
        Offer offer = call.read(tx -> new Offer(households.get(tx, id), suggestions.of(tx, id)));
        if (offer.suggestions().isEmpty()) {
            call.page().flash().info("plans.suggestions.none");
            return call.page().redirect("/familier/" + id);
        }
        return call.page()
                .view("plans/suggestions")
                .addObject("family", offer.family())
                .addObject("suggestions", offer.suggestions());
    }

    @PostMapping(PAGE)
    @Requires(PlanAction.TASK_SUGGEST)
    ModelAndView take(Call call, @PathVariable UUID id) {
        return call.submit(SuggestionChoice.class, (tx, in) -> suggestions.take(tx, id, in))
                .then(made -> call.page().flash().success("plans.suggestions.made", made))
                .to("/familier/" + id + "#plan")
                .orThrow();
    }
}
