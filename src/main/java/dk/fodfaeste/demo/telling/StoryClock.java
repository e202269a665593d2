package dk.fodfaeste.demo.telling;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of a story: it shows the moment that is being told. */
public final class StoryClock extends Clock {

    private Instant now;

    public StoryClock(Instant beginning) {
        now = beginning;
    }

    void set(Instant moment) {
        now = moment;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("a story's clock is asked for instants only");
    }
}
