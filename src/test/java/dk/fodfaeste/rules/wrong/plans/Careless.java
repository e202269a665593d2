package dk.fodfaeste.rules.wrong.plans;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A service that does what it should leave to others; with the clock it does as it should. */
abstract class Careless {

    @Autowired
    @Nullable
    String injected;

    int sql(JdbcClient jdbc) {
        return jdbc.sql("SELECT 1").query(Integer.class).single();
    }

    @Transactional
    void transaction() {}

    void prints() {
        System.out.println("done");
    }

    void tellsTheStack(Exception failure) {
        failure.printStackTrace();
    }

    LocalDate today() {
        return LocalDate.now();
    }

    LocalDate zonedToday() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    long millis() {
        return System.currentTimeMillis();
    }

    Date date() {
        return new Date();
    }

    Clock ownClock() {
        return Clock.systemUTC();
    }

    String lower(String text) {
        return text.toLowerCase();
    }

    Instant right(Clock clock) {
        return Instant.now(clock);
    }
}
