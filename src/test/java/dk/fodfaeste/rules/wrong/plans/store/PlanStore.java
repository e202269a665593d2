package dk.fodfaeste.rules.wrong.plans.store;

/** A store, for those who should not touch one. */
public abstract class PlanStore {

    public abstract int count();
}
