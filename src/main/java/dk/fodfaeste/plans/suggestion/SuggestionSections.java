package dk.fodfaeste.plans.suggestion;

import static dk.fodfaeste.people.family.FamilySection.Place.ABOVE;

import dk.fodfaeste.people.HouseholdSummary;
import dk.fodfaeste.people.family.FamilySection;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.ui.Piece;
import dk.fodfaeste.ui.call.OverviewCard;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** That tasks fit a family since it changed: on its page above all else, and on Overblik, as a birthday opens no page. */
@Configuration(proxyBeanMethods = false)
class SuggestionSections {

    private static final int FIRST = 5;
    private static final int AFTER_ARRIVALS = 50;
    private static final int MOST_FAMILIES = 5;

    @Bean
    OverviewCard fittingTasksCard(Suggestions suggestions) {
        return new OverviewCard(OverviewCard.Place.BESIDE, AFTER_ARRIVALS, (call, tx) -> {
            List<HouseholdSummary> families =
                    call.may(PlanAction.TASK_SUGGEST) ? suggestions.families(tx, MOST_FAMILIES) : List.of();
            return families.isEmpty() ? null : Piece.of("plans/overviewFitting").with("families", families);
        });
    }

    @Bean
    FamilySection fittingTasksSection(Suggestions suggestions) {
        return FamilySection.of(ABOVE, FIRST, visit -> {
                    int waiting = suggestions.waiting(visit.tx(), visit.id());
                    return waiting == 0
                            ? null
                            : Piece.of("plans/fitting")
                                    .with("household", visit.id())
                                    .with("tasks", waiting)
                                    .with("mayTake", visit.may(PlanAction.TASK_SUGGEST));
                })
                .requiring(PlanAction.HOUSEHOLD_PLANS_SEE);
    }
}
