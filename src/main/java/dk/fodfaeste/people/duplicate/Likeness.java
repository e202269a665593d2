package dk.fodfaeste.people.duplicate;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much speaks for two persons being one.
 *
 * @param score   0 to 100
 * @param reasons what speaks for it and what against, the weightiest first
 */
public record Likeness(int score, Set<Reason> reasons) {

    /** From here on somebody must look, before a person is added once more. */
    public static final int POSSIBLE = 55;

    /** From here on it is more likely than not. */
    public static final int LIKELY = 75;

    /** The same number of the same kind: no doubt is left. */
    public static final int CERTAIN = 100;

    /** What two persons have in common, or not; its text is {@code people.likeness.<reason>}. */
    public enum Reason {
        SAME_NUMBER,
        SAME_NAME,
        NAME_IN_OTHER_ORDER,
        NAME_SPELT_OTHERWISE,
        PART_OF_NAME,
        SAME_BIRTH,
        DAY_AND_MONTH_SWAPPED,
        ESTIMATED_BIRTH_FITS,
        SAME_NATIONALITY,
        OTHER_BIRTH,
        OTHER_NATIONALITY,
        OTHER_GENDER,
        OTHER_NUMBER
    }

    /** How sure it is. */
    public enum Level {
        POSSIBLE,
        LIKELY,
        CERTAIN
    }

    /** The level; {@code null} where it is not worth a look. */
    public @Nullable Level level() {
        if (score >= CERTAIN) {
            return Level.CERTAIN;
        }
        return score >= LIKELY ? Level.LIKELY : score >= POSSIBLE ? Level.POSSIBLE : null;
    }

    public Likeness {
        reasons = java.util.Collections.unmodifiableSet(new java.util.LinkedHashSet<>(reasons));
    }
}
