package dk.fodfaeste.kernel.calendar;

import java.time.DayOfWeek;
import java.util.Set;
import java.util.regex.Pattern;

/** From where a timing is counted: an anchor, or a day that follows from one. */
public sealed interface Point {

    /** The name of the anchor that it follows from. */
    String anchor();

    /**
     * The anchor itself.
     *
     * @param anchor a kebab-case word such as {@code move-in}
     */
    record Named(String anchor) implements Point {

        private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
        /** Words of the text form that cannot also name an anchor. */
        private static final Set<String> RESERVED = Set.of("age", "least", "the");

        public Named {
            requireName(anchor);
        }

        public static boolean isName(String word) {
            return NAME.matcher(word).matches() && !RESERVED.contains(word);
        }

        public static void requireName(String word) {
            if (!isName(word)) {
                throw new IllegalArgumentException("Not the name of an anchor: '" + word + "'");
            }
        }
    }

    /** The birthday on which a person reaches an age. */
    record Age(int years) implements Point {

        /** Whose birth it is, the caller knows. */
        public static final String BIRTH = "birth";

        public static final int MAX_YEARS = 150;

        public Age {
            if (years < 1 || years > MAX_YEARS) {
                throw new IllegalArgumentException("An age is 1 to " + MAX_YEARS + ", not " + years);
            }
        }

        @Override
        public String anchor() {
            return BIRTH;
        }
    }

    /** A weekday of the anchor's month or of the month beside it. */
    record MonthWeekday(Nth nth, DayOfWeek weekday, Month month, String anchor) implements Point {
        public MonthWeekday {
            Named.requireName(anchor);
        }
    }

    /** Which of the weekdays of a month. A fifth is not offered: not every month has one. */
    enum Nth {
        FIRST,
        SECOND,
        THIRD,
        FOURTH,
        LAST
    }

    /** Which month, seen from the anchor's. */
    enum Month {
        BEFORE,
        OF,
        AFTER
    }
}
