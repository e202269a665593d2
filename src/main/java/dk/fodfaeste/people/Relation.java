package dk.fodfaeste.people;

/** What a person is to the main person of her household. */
public enum Relation {
    /** The person whom the case is named after; at most one in a household. */
    MAIN,
    SPOUSE,
    CHILD,
    PARENT,
    SIBLING,
    OTHER;

    /** Whether somebody whose birth date nobody knows is taken for a child: nothing that is for adults begins for her. */
    public boolean isChildUntilKnown() {
        return this == CHILD;
    }
}
