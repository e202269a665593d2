package dk.fodfaeste.plans.running;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
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

    /** The households in which one of these tasks was touched, or whose persons, of these, are what another task is about. */
    public Set<UUID> holding(Tx tx, Collection<UUID> tasks, Collection<UUID> persons) {
        return store.holding(tasks, persons);
    }

    /** Removes single tasks, and the plans that have none left by it. */
    public void removeTasks(WriteTx tx, Collection<UUID> tasks) {
        store.removeTasks(tasks);
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
