package dk.fodfaeste.testing;

import dk.fodfaeste.kernel.text.Dates;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test sets it. It begins on Monday 2 March 2026 at 10:00 in Denmark. */
public final class TestClock extends Clock {

    private static final Instant BEGINNING = danish("2026-03-02T10:00");

    private final AtomicReference<Instant> now = new AtomicReference<>(BEGINNING);

    /** A moment in Denmark, written as {@code 2026-03-02T10:00}. */
    public static Instant danish(String local) {
        return LocalDateTime.parse(local).atZone(Dates.ZONE).toInstant();
    }

    /** Back to the beginning. */
    public void reset() {
        now.set(BEGINNING);
    }

    /** From here on it is this time, written as {@code 2026-03-02T10:00}. */
    public void set(String local) {
        now.set(danish(local));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
