package dk.fodfaeste.home.web;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.kernel.text.Words;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.Households;
import dk.fodfaeste.plans.TaskOutline;
import dk.fodfaeste.plans.Worklist;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads what happened to a family: to its case, and to those of its tasks that the caller may see. */
@Component
final class FamilyHistory {

    private static final int MOST_CHANGES = 200;

    private final Households households;
    private final Worklist worklist;

    FamilyHistory(Households households, Worklist worklist) {
        this.households = households;
        this.worklist = worklist;
    }

    History of(Tx tx, Words words, Household family, List<TaskOutline> tasks) {
        return History.of(
                words,
                family,
                households.changes(tx, family.id(), MOST_CHANGES),
                tasks,
                worklist.events(tx, tasks.stream().map(TaskOutline::id).toList(), MOST_CHANGES));
    }
}
