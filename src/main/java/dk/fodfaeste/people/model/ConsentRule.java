package dk.fodfaeste.people.model;

import dk.fodfaeste.people.ConsentState;
import dk.fodfaeste.people.Relation;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** Who may say it, and for how long it holds. */
public final class ConsentRule {

    /** From this age a person can be a guardian. */
    public static final int OF_AGE = 18;

    private ConsentRule() {}

    /**
     * Whether a guardian speaks for the person on that day. Where the birth date is not known, whoever came as somebody's
     * child is taken for one.
     *
     * @param selfFrom the age from which she speaks for herself, by completed years
     */
    public static boolean needsGuardian(@Nullable LocalDate birth, Relation relation, int selfFrom, LocalDate day) {
        return birth == null
                ? relation == Relation.CHILD
                : birth.isAfter(day) || Period.between(birth, day).getYears() < selfFrom;
    }

    /** How it stands today by the newest statement. */
    public static ConsentState state(
            boolean given,
            LocalDate saidOn,
            @Nullable LocalDate birth,
            Relation relation,
            int selfFrom,
            LocalDate today) {
        if (!given) {
            return ConsentState.WITHDRAWN;
        }
        boolean guardianSpoke = needsGuardian(birth, relation, selfFrom, saidOn);
        return guardianSpoke && !needsGuardian(birth, relation, selfFrom, today)
                ? ConsentState.LAPSED
                : ConsentState.GIVEN;
    }
}
