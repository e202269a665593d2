package dk.fodfaeste.people.duplicate;

import dk.fodfaeste.kernel.text.Folding;
import dk.fodfaeste.people.IdentityNumber;
import dk.fodfaeste.people.NewHousehold.NewPerson;
import dk.fodfaeste.people.PersonDetails;
import dk.fodfaeste.people.duplicate.Likeness.Reason;
import dk.fodfaeste.people.household.MatchKeys;
import dk.fodfaeste.people.household.NameForm;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Weighs two persons against each other. The weights are ours: no source gives any. They are set so that a whole name
 * alone is worth a look, and that brothers and sisters, who share a name and a nationality, are not.
 */
public final class Comparison {

    private static final int WHOLE_NAME = 60;
    private static final int NAME_ALIKE = 50;
    private static final int PART_OF_NAME = 25;
    private static final int SAME_DAY = 30;
    private static final int FITTING_DAY = 20;
    private static final int SAME_NATIONALITY = 9;
    private static final int OTHER_DAY = -35;
    private static final int OTHER_NATIONALITY = -15;
    private static final int OTHER_GENDER = -20;
    private static final int OTHER_NUMBER = -20;

    /** Without an equal number nothing is certain. */
    private static final int MOST_WITHOUT_NUMBER = 99;

    /** An estimated year of birth is so much out at most. */
    private static final int ESTIMATE = 2;

    private final Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    private int score;

    private Comparison() {}

    /** How much speaks for it that they are one. */
    public static Likeness of(NewPerson one, NewPerson other) {
        Comparison comparison = new Comparison();
        if (comparison.number(one.numbers(), other.numbers())) {
            comparison.details(one.details(), other.details());
            comparison.reasons.remove(Reason.OTHER_NUMBER);
            return new Likeness(Likeness.CERTAIN, comparison.reasons);
        }
        comparison.details(one.details(), other.details());
        return new Likeness(Math.clamp(comparison.score, 0, MOST_WITHOUT_NUMBER), comparison.reasons);
    }

    private boolean number(List<IdentityNumber> one, List<IdentityNumber> other) {
        boolean differs = false;
        for (IdentityNumber mine : one) {
            for (IdentityNumber theirs : other) {
                // A replacement number and a CPR number are read from the same field.
                boolean comparable = mine.kind() == theirs.kind() || (isCivil(mine) && isCivil(theirs));
                if (comparable && mine.value().equals(theirs.value())) {
                    add(Reason.SAME_NUMBER, 0);
                    return true;
                }
                differs |= mine.kind() == theirs.kind();
            }
        }
        if (differs) {
            add(Reason.OTHER_NUMBER, OTHER_NUMBER);
        }
        return false;
    }

    private static boolean isCivil(IdentityNumber number) {
        return number.kind() != IdentityNumber.Kind.FOREIGNER;
    }

    private void details(PersonDetails one, PersonDetails other) {
        name(one.fullName(), other.fullName());
        birth(one, other);
        said(
                one.nationality(),
                other.nationality(),
                Reason.SAME_NATIONALITY,
                SAME_NATIONALITY,
                Reason.OTHER_NATIONALITY,
                OTHER_NATIONALITY);
        said(one.gender(), other.gender(), null, 0, Reason.OTHER_GENDER, OTHER_GENDER);
    }

    private void name(String name, String otherName) {
        List<NameForm> one = List.of();
        List<NameForm> other = List.of();
        int paired = -1;
        for (List<NameForm> mine : NameForm.readings(name)) {
            for (List<NameForm> theirs : NameForm.readings(otherName)) {
                // Equal parts first: of two readings that pair as many, the one that is the same.
                int found = 2 * NamePairs.alike(mine, theirs) + NamePairs.equal(mine, theirs);
                if (found > paired) {
                    paired = found;
                    one = mine;
                    other = theirs;
                }
            }
        }
        paired = NamePairs.alike(one, other);
        int shorter = Math.min(one.size(), other.size());
        int longer = Math.max(one.size(), other.size());
        if (longer == 0) {
            return;
        }
        if (paired == longer) {
            add(wholeName(name, otherName), NamePairs.equal(one, other) == longer ? WHOLE_NAME : NAME_ALIKE);
        } else if (paired == shorter && paired >= 2) {
            add(Reason.PART_OF_NAME, NAME_ALIKE);
        } else if (paired > 0 && (paired == shorter || paired >= 2 || longer <= 2)) {
            add(Reason.PART_OF_NAME, PART_OF_NAME);
        }
    }

    private static Reason wholeName(String name, String otherName) {
        List<String> one = words(name);
        List<String> other = words(otherName);
        if (one.equals(other)) {
            return Reason.SAME_NAME;
        }
        boolean sameWords =
                one.stream().sorted().toList().equals(other.stream().sorted().toList());
        return sameWords ? Reason.NAME_IN_OTHER_ORDER : Reason.NAME_SPELT_OTHERWISE;
    }

    private static List<String> words(String name) {
        return List.of(Folding.key(name).split("[\\s,-]+"));
    }

    private void birth(PersonDetails one, PersonDetails other) {
        LocalDate mine = one.birthDate();
        LocalDate theirs = other.birthDate();
        if (mine == null || theirs == null) {
            return;
        }
        boolean estimated = MatchKeys.isEstimated(one) || MatchKeys.isEstimated(other);
        if (mine.equals(theirs)) {
            add(Reason.SAME_BIRTH, estimated ? FITTING_DAY : SAME_DAY);
        } else if (mine.getYear() == theirs.getYear()
                && mine.getDayOfMonth() == theirs.getMonthValue()
                && mine.getMonthValue() == theirs.getDayOfMonth()) {
            add(Reason.DAY_AND_MONTH_SWAPPED, FITTING_DAY);
        } else if (estimated && Math.abs(mine.getYear() - theirs.getYear()) <= ESTIMATE) {
            add(Reason.ESTIMATED_BIRTH_FITS, mine.getYear() == theirs.getYear() ? FITTING_DAY : FITTING_DAY / 2);
        } else {
            add(Reason.OTHER_BIRTH, OTHER_DAY);
        }
    }

    private void said(
            @Nullable Object one,
            @Nullable Object other,
            @Nullable Reason same,
            int forIt,
            Reason differs,
            int against) {
        if (one == null || other == null) {
            return;
        }
        if (!one.equals(other)) {
            add(differs, against);
        } else if (same != null) {
            add(same, forIt);
        }
    }

    private void add(Reason reason, int points) {
        reasons.add(reason);
        score += points;
    }
}
