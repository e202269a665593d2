package dk.fodfaeste.kernel.reference;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A region, for as long as it exists.
 *
 * @param id        our own short name, "hovedstaden"
 * @param name      "Region Hovedstaden"
 * @param from      its first day
 * @param until     its last day; {@code null} while no end is decided
 * @param successor the region it goes into after that
 */
public record Region(
        String id,
        String name,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable Region successor) {

    Region on(LocalDate day) {
        return until == null || !day.isAfter(until)
                ? this
                : Objects.requireNonNull(successor).on(day);
    }
}
