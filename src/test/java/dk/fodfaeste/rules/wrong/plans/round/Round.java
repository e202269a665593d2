package dk.fodfaeste.rules.wrong.plans.round;

import dk.fodfaeste.rules.wrong.plans.trip.Trip;

/** Needs what needs it. */
public abstract class Round {
    abstract Trip other();
}
