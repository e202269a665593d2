package dk.fodfaeste.plans.absence;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody is away, and who covers: a colleague, or the basket of a unit.
 *
 * @param first the first day away
 * @param last  the last day away
 */
public record Absence(
        UUID id,
        UUID account,
        String name,
        LocalDate first,
        LocalDate last,
        @Nullable UUID cover,
        @Nullable String coverName,
        @Nullable UUID unit,
        @Nullable String unitName) {

    /** Whether it is so on that day. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
