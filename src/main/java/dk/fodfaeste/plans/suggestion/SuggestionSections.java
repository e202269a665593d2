package dk.fodfaeste.plans.suggestion;

import static dk.fodfaeste.people.family.FamilySection.Place.ABOVE;

import dk.fodfaeste.people.family.FamilySection;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.ui.Piece;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** That tasks fit a family since it changed, on its page, above all else. */
@Configuration(proxyBeanMethods = false)
class SuggestionSections {

    private static final int FIRST = 5;

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
