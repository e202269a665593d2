package dk.fodfaeste.people.change;

import dk.fodfaeste.people.PersonDetails;
import dk.fodfaeste.people.remark.Remark;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is expected to join a family here (HER-1: the home must be found in time).
 *
 * @param details    who she is, and what to the main person
 * @param expectedOn {@code null} until the authorities have decided
 * @param remarksKind who may read the remarks; {@code null} where there are none
 * @param version    goes up with each change
 */
public record Reunification(
        UUID id,
        UUID household,
        PersonDetails details,
        @Nullable LocalDate expectedOn,
        @Nullable String remarks,
        Remark.@Nullable Kind remarksKind,
        int version) {

    public String name() {
        return details.fullName();
    }

    /** The same for those who may not read the remarks. */
    Reunification withoutRemarks() {
        return new Reunification(id, household, details, expectedOn, null, remarksKind, version);
    }

    /** Whether there are remarks that are kept from the reader. */
    public boolean hidesRemarks() {
        return remarks == null && remarksKind != null;
    }

    /** Whether the day has passed and she has not been noted as arrived. */
    public boolean isLate(LocalDate today) {
        return expectedOn != null && expectedOn.isBefore(today);
    }
}
