package dk.fodfaeste.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a person. Little is certain before she arrives: everything but a name may be missing.
 *
 * @param firstNames     one-name people exist: one of the two names is enough
 * @param birthEstimated the authorities set the date, often 1 January
 * @param nationality    ISO 3166 code, or one of the reference list's own codes (stateless …)
 * @param language       code of the reference list; never inferred from nationality
 * @param interpreter    whether an interpreter is needed; {@code null} when nobody has asked
 */
public record PersonDetails(
        Relation relation,
        @Nullable String firstNames,
        @Nullable String lastName,
        @Nullable LocalDate birthDate,
        boolean birthEstimated,
        @Nullable Gender gender,
        @Nullable String nationality,
        @Nullable String language,
        @Nullable String dialect,
        @Nullable Boolean interpreter) {

    /** The same person, related otherwise. */
    public PersonDetails as(Relation other) {
        return new PersonDetails(
                other,
                firstNames,
                lastName,
                birthDate,
                birthEstimated,
                gender,
                nationality,
                language,
                dialect,
                interpreter);
    }

    /** Both names, or the one there is. */
    public String fullName() {
        if (firstNames == null) {
            return lastName == null ? "" : lastName;
        }
        return lastName == null ? firstNames : firstNames + " " + lastName;
    }

    /** The name that the household goes by when this is its main person. */
    public String householdName() {
        return lastName == null ? fullName() : lastName;
    }
}
