package dk.fodfaeste.plans.overview;

import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.supervision.Supervision;
import dk.fodfaeste.plans.worklist.TaskFilter;
import dk.fodfaeste.plans.worklist.TaskFilter.When;
import dk.fodfaeste.plans.worklist.TaskFilter.Who;
import dk.fodfaeste.plans.worklist.Worklist;
import dk.fodfaeste.ui.Piece;
import dk.fodfaeste.ui.call.OverviewCard;
import dk.fodfaeste.ui.call.OverviewCard.Place;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What plans shows on Overblik: a person's own tasks, and how the work goes for whoever leads it. */
@Configuration(proxyBeanMethods = false)
class PlanCards {

    private static final int MOST_TASKS = 12;

    private static final TaskFilter MINE = new TaskFilter(Who.MINE, When.ACTIVE, null, null);

    private final Worklist worklist;

    PlanCards(Worklist worklist) {
        this.worklist = worklist;
    }

    @Bean
    OverviewCard taskCountsCard() {
        return new OverviewCard(
                Place.LEAD,
                10,
                (call, tx) -> Piece.of("plans/overviewCounts").with("counts", worklist.countsByTime(tx, MINE)));
    }

    @Bean
    OverviewCard supervisionCard(Supervision supervision) {
        return new OverviewCard(
                Place.WORK,
                20,
                (call, tx) -> call.may(PlanAction.SUPERVISION_SEE)
                        ? Piece.of("plans/overviewSupervision").with("figures", supervision.figures(tx))
                        : null);
    }

    @Bean
    OverviewCard urgentTasksCard() {
        return new OverviewCard(
                Place.WORK,
                10,
                (call, tx) -> Piece.of("plans/overviewUrgent")
                        .with("tasks", worklist.first(tx, MINE, List.of(When.OVERDUE, When.TODAY), MOST_TASKS)));
    }
}
