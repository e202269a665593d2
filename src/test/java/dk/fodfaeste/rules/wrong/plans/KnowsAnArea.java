package dk.fodfaeste.rules.wrong.plans;

import dk.fodfaeste.rules.wrong.housing.Dwelling;

/** An engine that knows an area. */
abstract class KnowsAnArea {

    abstract Dwelling home();
}
