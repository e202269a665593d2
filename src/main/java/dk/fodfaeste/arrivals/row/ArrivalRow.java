package dk.fodfaeste.arrivals.row;

import dk.fodfaeste.people.CprNumber;
import dk.fodfaeste.people.Gender;
import dk.fodfaeste.people.HouseholdKind;
import dk.fodfaeste.people.Relation;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * One person in a file, every value checked. The values of the household (asylum centre, decision date, expected arrival,
 * kind) are the same in all its rows, also where only one of them names it.
 *
 * @param rowNumber      the row's number as the spreadsheet shows it
 * @param householdNo    spelt as in the household's first row
 * @param firstNames     empty for a person with a last name only
 * @param lastName       {@code null} for a person with first names only
 * @param birthDate      from the file, else from the CPR number; 1 January if only a year is known
 * @param birthEstimated whether the file says that the birth date is estimated, or gives a year or month only
 * @param foreignerNo    capital letters and digits only
 * @param nationality    a code of {@link dk.fodfaeste.kernel.reference.Nationalities}
 * @param language       a code of {@link dk.fodfaeste.kernel.reference.Languages}
 * @param dialect        a dialect's code where {@code Languages} knows it, else as written
 * @param interpreter    whether an interpreter is needed; {@code null} if not told
 * @param kind           {@link HouseholdKind#REFUGEE} where the file does not say
 * @param remarks        may hold line breaks
 * @param phone          digits, spaces between them, and perhaps a plus before them
 */
public record ArrivalRow(
        int rowNumber,
        String householdNo,
        Relation relation,
        String firstNames,
        @Nullable String lastName,
        @Nullable LocalDate birthDate,
        boolean birthEstimated,
        @Nullable Gender gender,
        @Nullable CprNumber cpr,
        @Nullable String foreignerNo,
        @Nullable String nationality,
        @Nullable String language,
        @Nullable String dialect,
        @Nullable Boolean interpreter,
        @Nullable String asylumCentre,
        @Nullable LocalDate permitDate,
        @Nullable LocalDate decisionDate,
        LocalDate expectedDate,
        @Nullable LocalTime expectedTime,
        HouseholdKind kind,
        @Nullable String remarks,
        @Nullable String phone) {

    /** The row's number only: the rest is personal. */
    @Override
    public String toString() {
        return "ArrivalRow[rowNumber=%d]".formatted(rowNumber);
    }
}
