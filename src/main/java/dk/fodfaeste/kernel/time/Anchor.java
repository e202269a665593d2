package dk.fodfaeste.kernel.time;

import dk.fodfaeste.kernel.calendar.DanishTime;
import dk.fodfaeste.kernel.calendar.Point;
import dk.fodfaeste.kernel.calendar.TimeSettings;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens or will happen, from which timings are counted. Always in Copenhagen's time.
 *
 * @param name   a kebab-case word: {@code arrival}, {@code move-in}
 * @param time   to the minute; {@code null} where only the day is known. Hours are then counted from
 *               {@link TimeSettings#assumedTime()}, and the explanation says so.
 * @param second of an hour that comes twice on the night when summer time ends, the second; never true of another hour
 */
public record Anchor(String name, LocalDate date, @Nullable LocalTime time, boolean second) {

    /** Far enough for every birth and every plan, near enough to compute with. */
    private static final LocalDate EARLIEST = LocalDate.of(1850, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    /** @throws IllegalArgumentException where the name is no name, or the date is in no living person's reach */
    public Anchor {
        Point.Named.requireName(name);
        if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
            throw new IllegalArgumentException("No date for an anchor: " + date);
        }
        time = time == null ? null : time.truncatedTo(ChronoUnit.MINUTES);
        second = second && time != null && DanishTime.comesTwice(date, time);
    }

    /** An anchor whose hour was told without its offset: of an hour that comes twice it is the first. */
    public Anchor(String name, LocalDate date, @Nullable LocalTime time) {
        this(name, date, time, false);
    }

    /** An anchor of which only the day is known. */
    public static Anchor on(String name, LocalDate date) {
        return new Anchor(name, date, null);
    }

    /** An anchor whose moment is known. */
    public static Anchor at(String name, ZonedDateTime moment) {
        var here = moment.withZoneSameInstant(DanishTime.ZONE);
        ZoneOffset winter = here.withLaterOffsetAtOverlap().getOffset();
        return new Anchor(
                name, here.toLocalDate(), here.toLocalTime(), here.getOffset().equals(winter));
    }

    /** Its own moment; {@code null} where only the day is known. */
    public @Nullable ZonedDateTime moment() {
        return time == null ? null : DanishTime.at(date, time, second);
    }

    /** Whether its clock time comes twice on its day, so that it takes a word to say which of them it is. */
    boolean comesTwice() {
        return time != null && DanishTime.comesTwice(date, time);
    }

    /** Its moment, with the assumed time of day where only the day is known. */
    public ZonedDateTime moment(TimeSettings settings) {
        return DanishTime.at(date, time == null ? settings.assumedTime() : time, second);
    }
}
