package dk.fodfaeste.plans.running;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Takes back plans that began by mistake and that nobody has worked on. */
@Service
public class PlanRetraction {

    private final RetractedPlanStore store;
    private final Plans plans;

    PlanRetraction(RetractedPlanStore store, Plans plans) {
        this.store = store;
        this.plans = plans;
    }

    /** How many tasks were touched since their plans began, of those of these households that have any. */
    public Map<UUID, Integer> touched(Tx tx, Collection<UUID> households) {
        return store.touched(households);
    }

    /** How many tasks these households have. */
    public int tasks(Tx tx, Collection<UUID> households) {
        return store.tasks(households);
    }

    /** Removes the plans of these households, with their tasks and all that dates were counted from. */
    public void remove(WriteTx tx, Collection<UUID> households) {
        store.remove(households);
    }

    /**
     * An anchor is not known any more: the active tasks that are counted from it wait for it again.
     *
     * @return how many tasks lost their date
     */
    public int forget(WriteTx tx, UUID household, String anchor) {
        store.forget(household, anchor);
        return plans.redate(tx, household, anchor);
    }
}
