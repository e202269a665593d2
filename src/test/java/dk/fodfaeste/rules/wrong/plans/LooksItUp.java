package dk.fodfaeste.rules.wrong.plans;

import dk.fodfaeste.rules.wrong.plans.store.PlanStore;

/** A rule that looks up by itself what it should be told. */
abstract class LooksItUp {
    int count(PlanStore store) {
        return store.count();
    }
}
