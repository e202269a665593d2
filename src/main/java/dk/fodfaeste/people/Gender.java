package dk.fodfaeste.people;

/** Gender as the person states it. Never derived from a CPR number, and absent when not told. */
public enum Gender {
    FEMALE,
    MALE,
    /** Neither, as shown by an X in a passport. */
    OTHER
}
