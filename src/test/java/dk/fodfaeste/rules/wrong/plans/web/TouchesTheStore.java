package dk.fodfaeste.rules.wrong.plans.web;

import dk.fodfaeste.rules.wrong.plans.store.PlanStore;
import org.springframework.stereotype.Controller;

/** A controller that goes past the service. */
@Controller
abstract class TouchesTheStore {

    int count(PlanStore store) {
        return store.count();
    }
}
