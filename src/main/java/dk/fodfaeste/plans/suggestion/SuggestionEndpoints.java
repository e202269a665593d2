package dk.fodfaeste.plans.suggestion;

import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAction.Requires;
import dk.fodfaeste.plans.suggestion.Suggestions.Suggestion;
import dk.fodfaeste.plans.suggestion.Suggestions.SuggestionChoice;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.call.Call;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Offers the tasks that fit a family since something about it has changed. */
@Controller
@Tag(name = "households")
class SuggestionEndpoints {

    private static final String PAGE = "/familier/{id}/nye-opgaver";
    private static final String API = "/api/v1/households/{id}/fitting-tasks";

    private record Offer(Household family, List<Suggestion> suggestions) {}

    /** How many tasks were made. */
    record Made(int tasks) {}

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

    /** All that were found when the family changed, without looking at them first. */
    @PostMapping(PAGE + "/alle")
    @Requires(PlanAction.TASK_SUGGEST)
    ModelAndView takeWaiting(Call call, @PathVariable UUID id) {
        int made = call.write(tx -> suggestions.takeWaiting(tx, id));
        call.page().flash().success("plans.suggestions.made", made);
        return call.page().redirect("/familier/" + id + "#plan");
    }

    /** None of them. */
    @PostMapping(PAGE + "/nej")
    @Requires(PlanAction.TASK_SUGGEST)
    ModelAndView decline(Call call, @PathVariable UUID id) {
        call.run(tx -> suggestions.decline(tx, id));
        call.page().flash().info("plans.suggestions.declined");
        return call.page().redirect("/familier/" + id);
    }

    @GetMapping(API)
    @ResponseBody
    @Requires(PlanAction.TASK_SUGGEST)
    @Operation(summary = "plans.api.fitting")
    CursorPage<Suggestion> listFittingTasks(Call call, @PathVariable UUID id) {
        return CursorPage.whole(call.read(tx -> suggestions.of(tx, id)));
    }

    @PostMapping(API)
    @ResponseBody
    @Requires(PlanAction.TASK_SUGGEST)
    @Operation(summary = "plans.api.fitting.take")
    Made takeFittingTasks(Call call, @PathVariable UUID id, @RequestBody SuggestionChoice in) {
        return call.write(tx -> new Made(suggestions.take(tx, id, in)));
    }
}
