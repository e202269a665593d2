package dk.fodfaeste.rules.wrong.plans;

import dk.fodfaeste.rules.wrong.attic.Forgotten;

/** An engine that uses a module without a place. */
abstract class UsesTheAttic {

    abstract Forgotten forgotten();
}
