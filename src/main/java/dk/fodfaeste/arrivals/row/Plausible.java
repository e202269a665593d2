package dk.fodfaeste.arrivals.row;

import dk.fodfaeste.arrivals.column.Column;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Refuses dates that can only be slips of the pen. The bounds are our own; each is a date that is still accepted. */
final class Plausible {

    private static final int OLDEST_YEARS = 120;
    private static final int ARRIVAL_YEARS_AHEAD = 2;
    private static final int ARRIVAL_YEARS_BACK = 5;
    /** Permits and decisions come before the arrival, by years where a family waited. */
    private static final int PAPER_YEARS_BACK = 10;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-uuuu");

    private final RowDraft draft;
    private final LocalDate today;

    Plausible(RowDraft draft, LocalDate today) {
        this.draft = draft;
        this.today = today;
    }

    /** As dates are written in refusals, in both languages. */
    static String show(LocalDate date) {
        return DAY.format(date);
    }

    boolean isBirthDate(LocalDate date) {
        return !date.isAfter(today) && !date.isBefore(today.minusYears(OLDEST_YEARS));
    }

    /** The date if a living person can be born then. */
    @Nullable
    LocalDate birth(Column column, LocalDate date) {
        if (date.isAfter(today)) {
            draft.refuse(column, "birth.future");
        } else if (!isBirthDate(date)) {
            draft.refuse(column, "birth.too-old", OLDEST_YEARS);
        } else {
            return date;
        }
        return null;
    }

    /** The date if somebody can be expected, or have been expected, then. */
    @Nullable
    LocalDate arrival(Column column, LocalDate date) {
        return within(column, date, ARRIVAL_YEARS_BACK);
    }

    /** The date if a permit or decision of somebody who arrives can be from then. */
    @Nullable
    LocalDate paper(Column column, @Nullable LocalDate date) {
        return date == null ? null : within(column, date, PAPER_YEARS_BACK);
    }

    private @Nullable LocalDate within(Column column, LocalDate date, int yearsBack) {
        if (date.isAfter(today.plusYears(ARRIVAL_YEARS_AHEAD))) {
            draft.refuse(column, "date.too-far-ahead", ARRIVAL_YEARS_AHEAD);
        } else if (date.isBefore(today.minusYears(yearsBack))) {
            draft.refuse(column, "date.too-far-back", yearsBack);
        } else {
            return date;
        }
        return null;
    }
}
