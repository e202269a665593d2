package dk.fodfaeste.people;

/** On what ground a household comes to the municipality; law and plans differ by it. */
public enum HouseholdKind {
    /** Visited to the municipality under the yearly quota (flygtning). */
    REFUGEE,
    /** Resettled through the UN's programme (kvoteflygtning); comes straight from abroad, not from an asylum centre. */
    QUOTA_REFUGEE,
    /** Joins a person who already lives in Denmark (familiesammenført). */
    FAMILY_REUNIFIED,
    /** A child who comes without a parent (uledsaget mindreårig); a household of one. */
    UNACCOMPANIED_MINOR,
    /** Displaced from Ukraine, under the special act. */
    UKRAINE
}
