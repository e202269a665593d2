package dk.fodfaeste.people;

/** How it stands with a consent now. */
public enum ConsentState {
    /** Nobody has said anything. */
    NOT_ASKED,
    GIVEN,
    WITHDRAWN,
    /** A guardian gave it, and the child has come of the age at which she says it herself. */
    LAPSED
}
