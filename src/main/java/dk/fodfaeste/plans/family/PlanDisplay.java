package dk.fodfaeste.plans.family;

import org.jspecify.annotations.Nullable;

/** How the family's page shows its plans. */
public enum PlanDisplay {
    /** By phase; what calls for work is unfolded, and the tasks of the others are asked for when they are. */
    PHASES(""),
    /** By phase, everything unfolded: to search in the page, and for whoever uses no scripts. */
    UNFOLDED("alle"),
    /** On a line of time. */
    TIMELINE("tidslinje");

    private final String value;

    PlanDisplay(String value) {
        this.value = value;
    }

    /** How it is called in the page's address; empty for the first. */
    public String value() {
        return value;
    }

    /** What an address asks for; the phases where it asks for nothing that there is. */
    static PlanDisplay of(@Nullable String value) {
        for (PlanDisplay display : values()) {
            if (display.value.equals(value)) {
                return display;
            }
        }
        return PHASES;
    }
}
