package dk.fodfaeste.access;

/** Information that needs its own right beside a role. */
public enum Sensitivity {
    HEALTH,
    CHILD_CONCERN,
    PROTECTED_ADDRESS
}
