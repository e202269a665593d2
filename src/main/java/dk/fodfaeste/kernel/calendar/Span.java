package dk.fodfaeste.kernel.calendar;

/**
 * A length of time as people say it.
 *
 * @param count 1 to {@value #MAX_COUNT}
 */
public record Span(int count, Unit unit) {

    /** More than any rule needs, and few enough to compute. */
    public static final int MAX_COUNT = 1000;

    /** Hours are counted on the clock, the others on the calendar. */
    public enum Unit {
        HOUR("hour"),
        DAY("day"),
        /** A hverdag: see {@link WorkingCalendar#isWorkingDay}. */
        WORKING_DAY("working day"),
        WEEK("week"),
        MONTH("month"),
        YEAR("year");

        private final String text;

        Unit(String text) {
            this.text = text;
        }

        /** As in the text of a timing, in the singular. */
        public String text() {
            return text;
        }
    }

    public Span {
        if (count < 1 || count > MAX_COUNT) {
            throw new IllegalArgumentException("A span counts from 1 to " + MAX_COUNT + ", not " + count);
        }
    }

    public boolean inHours() {
        return unit == Unit.HOUR;
    }

    /** "1 month", "15 working days". */
    public String text() {
        return count + " " + unit.text() + (count == 1 ? "" : "s");
    }
}
