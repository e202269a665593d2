package dk.fodfaeste.rules.wrong.housing;

import dk.fodfaeste.rules.wrong.arrivals.Announced;

/** An area that imports another one. */
abstract class UsesAnotherArea {

    abstract Dwelling find(Announced announced);
}
