package dk.fodfaeste.home.family;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.kernel.text.Words;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.plans.TaskOutline;
import dk.fodfaeste.plans.worklist.Worklist;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads what happened to a family: to its case, and to those of its tasks that the caller may see. */
@Component
final class FamilyHistory {

    /** Own choice: more than the family's page begins with, as many tasks that got new dates at once are one entry. */
    private static final int MOST_RECENT = 200;

    /** Own choice: of changes and of events each. */
    static final int MOST = 2000;

    private final Households households;
    private final Worklist worklist;

    FamilyHistory(Households households, Worklist worklist) {
        this.households = households;
        this.worklist = worklist;
    }

    /** Enough of it for what the family's page begins with. */
    History recent(Tx tx, Words words, Household family, List<TaskOutline> tasks) {
        History recent = of(tx, words, family, tasks, MOST_RECENT);
        return recent.fillsPage() ? recent : whole(tx, words, family, tasks);
    }

    History whole(Tx tx, Words words, Household family, List<TaskOutline> tasks) {
        return of(tx, words, family, tasks, MOST);
    }

    private History of(Tx tx, Words words, Household family, List<TaskOutline> tasks, int most) {
        return History.of(
                words,
                family,
                households.changes(tx, family.id(), most + 1),
                tasks,
                worklist.events(tx, tasks.stream().map(TaskOutline::id).toList(), most + 1),
                most);
    }
}
