package dk.fodfaeste.rules.wrong.plans.trip;

import dk.fodfaeste.rules.wrong.plans.round.Round;

/** Needs what needs it. */
public abstract class Trip {
    abstract Round other();
}
