package dk.fodfaeste.rules.wrong.attic;

import dk.fodfaeste.rules.wrong.plans.store.PlanStore;

/** A module that nobody gave a place. */
public abstract class Forgotten {

    abstract PlanStore store();
}
