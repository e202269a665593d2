package dk.fodfaeste.ui.api;

import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.text.Dates;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.ValueRange;
import org.jspecify.annotations.Nullable;

/**
 * ApiDates and dates as the API writes and reads them (ISO 8601). They come as text, so that an impossible date gets a
 * sentence of its own, and a bare number is never taken for a date.
 */
public final class ApiDates {

    /** Beyond them, not every moment has a date in Denmark, nor a place in the database. */
    private static final ValueRange YEARS = ValueRange.of(1, 9999);

    private ApiDates() {}

    /** A moment with Copenhagen's offset, {@code 2026-03-03T14:30:00+01:00}. */
    public static OffsetDateTime danish(Instant instant) {
        return instant.atZone(Dates.ZONE).toOffsetDateTime();
    }

    /** The same where there may be none. */
    public static @Nullable OffsetDateTime danishOrNull(@Nullable Instant instant) {
        return instant == null ? null : danish(instant);
    }

    /**
     * A moment with an offset, to the second.
     *
     * @throws Problem if the text is none; without an offset it could be any of several moments
     */
    public static Instant moment(String field, @Nullable String text) {
        try {
            OffsetDateTime moment = OffsetDateTime.parse(Inputs.required(field, text));
            YEARS.checkValidValue(moment.getYear(), ChronoField.YEAR);
            return moment.toInstant().truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeException none) {
            throw Problem.inField(field, "ui.input.moment").causedBy(none);
        }
    }

    /**
     * A date.
     *
     * @throws Problem if the text is none, or there is no such day
     */
    public static LocalDate date(String field, @Nullable String text) {
        try {
            LocalDate date = LocalDate.parse(Inputs.required(field, text));
            YEARS.checkValidValue(date.getYear(), ChronoField.YEAR);
            return date;
        } catch (DateTimeException none) {
            throw Problem.inField(field, "ui.input.date").causedBy(none);
        }
    }
}
