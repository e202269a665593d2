package dk.fodfaeste.people.consent;

import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.Relation;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** Who may say it, and for how long it holds. */
public final class ConsentRule {

    /** How it stands with a consent now. */
    public enum State {
        /** Nobody has said anything. */
        NOT_ASKED,
        GIVEN,
        /** She said no, and had never given it. */
        DECLINED,
        /** She said no after she had given it. */
        WITHDRAWN,
        /** A guardian gave it, and the child has come of the age at which she says it herself. */
        LAPSED
    }

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
                ? relation.isChildUntilKnown()
                : birth.isAfter(day) || Period.between(birth, day).getYears() < selfFrom;
    }

    static boolean needsGuardian(Person person, int selfFrom, LocalDate day) {
        return needsGuardian(person.details().birthDate(), person.details().relation(), selfFrom, day);
    }

    /**
     * How it stands today by the newest statement.
     *
     * @param everGiven whether any statement gave it
     */
    public static State state(
            boolean given,
            boolean everGiven,
            LocalDate saidOn,
            @Nullable LocalDate birth,
            Relation relation,
            int selfFrom,
            LocalDate today) {
        if (!given) {
            return everGiven ? State.WITHDRAWN : State.DECLINED;
        }
        boolean guardianSpoke = needsGuardian(birth, relation, selfFrom, saidOn);
        return guardianSpoke && !needsGuardian(birth, relation, selfFrom, today) ? State.LAPSED : State.GIVEN;
    }
}
