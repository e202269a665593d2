package dk.fodfaeste.plans.running;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.plans.TaskEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** All tasks of a household at once, for when its case ends here before its time, and for when that was a mistake. */
@Service
public class CaseTasks {

    private final CaseTaskStore store;
    private final Households households;
    private final Plans plans;

    CaseTasks(CaseTaskStore store, Households households, Plans plans) {
        this.store = store;
        this.households = households;
        this.plans = plans;
    }

    /**
     * Nothing of what is still to do for the household is relevant any more.
     *
     * @param reason stands in the history of each task
     * @return how many tasks it was
     */
    public int dismiss(WriteTx tx, UUID household, String reason) {
        households.get(tx, household);
        List<UUID> ids = store.dismiss(household);
        store.addEvents(tx, ids, TaskEvent.Kind.NOT_RELEVANT, reason);
        return ids.size();
    }

    /**
     * What was dismissed at that moment is to do again, as open or waiting as it was; its dates follow what is known now.
     *
     * @return how many tasks it was
     */
    public int restore(WriteTx tx, UUID household, Instant dismissedAt) {
        households.get(tx, household);
        List<UUID> ids = store.restore(household, dismissedAt);
        store.addEvents(tx, ids, TaskEvent.Kind.REOPENED, null);
        plans.anchors(tx, household).forEach(moment -> plans.reached(tx, household, moment));
        return ids.size();
    }
}
