package dk.fodfaeste.law;

import dk.fodfaeste.people.HouseholdKind;

/** For whom a set of rules is made. */
public enum RuleGroup {
    EVERYONE,
    /** Those under the special act (lov nr. 324 of 16 March 2022). */
    UKRAINE;

    /** The group whose rules come first for a household of this kind. */
    public static RuleGroup of(HouseholdKind kind) {
        return kind == HouseholdKind.UKRAINE ? UKRAINE : EVERYONE;
    }
}
