package dk.fodfaeste.access;

import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.text.CprText;
import java.io.Serializable;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody looks at what is closed to her, in a word of a list and in her own words. It stands in the audit trail.
 */
public record Reason(Code code, String explanation) implements Serializable {

    /** What one may choose among; each use offers some of them. */
    public enum Code {
        /** Something must be done for the family at once. */
        ACUTE,
        /** She stands in for a colleague. */
        COVERING,
        /** The citizen asks her to. */
        CITIZEN_ASKS,
        /** She answers for how the case is handled. */
        SUPERVISION,
        /** Somebody must be told from somebody else. */
        IDENTIFY,
        /** Another authority needs it. */
        OTHER_AUTHORITY,
        /** Money is to be paid out. */
        PAYMENT,
        OTHER
    }

    /** Of a CPR number that stands in the explanation only the date is kept. */
    public Reason {
        explanation = CprText.masked(explanation);
    }

    /** Shorter explains nothing. */
    public static final int SHORTEST = 10;

    public static final int LONGEST = 500;

    /**
     * Reads what a form or a request says.
     *
     * @param allowed which words of the list are offered here
     * @throws Problem at the fields {@code reason} and {@code explanation}
     */
    public static Reason of(@Nullable Code code, @Nullable String explanation, Set<Code> allowed) {
        String text = explanation == null ? "" : explanation.strip();
        boolean badText = text.length() < SHORTEST || text.length() > LONGEST;
        if (code == null || !allowed.contains(code)) {
            Problem missing = Problem.inField("reason", "access.reason.missing");
            throw badText ? missing.and("explanation", "access.reason.explanation", SHORTEST, LONGEST) : missing;
        }
        if (badText) {
            throw Problem.inField("explanation", "access.reason.explanation", SHORTEST, LONGEST);
        }
        return new Reason(code, text);
    }
}
