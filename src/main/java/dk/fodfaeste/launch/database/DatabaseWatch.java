package dk.fodfaeste.launch.database;

import dk.fodfaeste.launch.console.Console;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the embedded database again when it has ended by itself (killed, out of memory): nobody else looks after it, and
 * the server's connections find it where it was. Where that does not help, the process ends, so that whoever supervises
 * it sees that something is wrong.
 */
final class DatabaseWatch {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    /** So long may what a killed database left behind take to be gone: more than any statement may take. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    /** One that ends so often, within so long, has a reason that another start does not mend. */
    private static final int MOST_RESTARTS = 5;

    private static final Duration RESTARTS_COUNT_FOR = Duration.ofMinutes(10);

    private final EmbeddedDatabase database;
    private final InstantSource clock;
    private final Consumer<String> giveUp;
    private Instant lastSeen;
    private Instant countedSince;
    private int restarts;

    /** @param giveUp is told in a sentence why the database is gone for good */
    DatabaseWatch(EmbeddedDatabase database, InstantSource clock, Consumer<String> giveUp) {
        this.database = database;
        this.clock = clock;
        this.giveUp = giveUp;
        this.lastSeen = clock.instant();
        this.countedSince = lastSeen;
    }

    /** Watches until the process ends, or ends it. */
    static void over(EmbeddedDatabase database) {
        DatabaseWatch watch = new DatabaseWatch(database, InstantSource.system(), sentence -> {
            Console.problem(sentence);
            System.exit(1);
        });
        Thread looking = Thread.ofPlatform().daemon().name("database-watch").unstarted(watch::lookOn);
        // Whoever stops everything at once may stop the database before the server has ended: that is no fault.
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(looking::interrupt));
        looking.start();
    }

    private void lookOn() {
        try {
            boolean goOn = true;
            while (goOn) {
                Thread.sleep(BETWEEN_LOOKS);
                goOn = look();
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    /** Looks once, and helps; returns whether there is any use in looking again. */
    boolean look() {
        try {
            if (database.isRunning()) {
                lastSeen = clock.instant();
                return true;
            }
            return startAgain();
        } catch (IOException failure) {
            LOG.warn("The database cannot be looked after: {}", failure.getMessage());
            return true;
        }
    }

    private boolean startAgain() throws IOException {
        Instant now = clock.instant();
        if (now.isAfter(countedSince.plus(RESTARTS_COUNT_FOR))) {
            countedSince = now;
            restarts = 0;
        }
        if (restarts == MOST_RESTARTS) {
            return end("The database has ended " + (MOST_RESTARTS + 1) + " times within "
                    + RESTARTS_COUNT_FOR.toMinutes() + " minutes: ");
        }
        LOG.warn("The database has ended; it is started again");
        if (database.startAgain()) {
            restarts++;
            LOG.warn("The database runs again; all that was confirmed is there");
            return true;
        }
        return now.isBefore(lastSeen.plus(PATIENCE)) || end("The database has ended and does not start again: ");
    }

    private boolean end(String what) throws IOException {
        giveUp.accept(what + database.lastError());
        return false;
    }
}
