package dk.fodfaeste.jobs;

import dk.fodfaeste.access.Caller;
import java.time.LocalTime;

/** Is done once a day in each municipality. Done twice on a day, after a crash, it must leave the same behind. */
public interface DailyJob {

    /** The name, which is kept in the database: lower-case words with hyphens. */
    String kind();

    /** When, in Denmark. */
    LocalTime at();

    /** Does the day's work in the caller's municipality. */
    void run(Caller system);
}
