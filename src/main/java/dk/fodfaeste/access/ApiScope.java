package dk.fodfaeste.access;

import java.util.Locale;

/** What an API token may be used for. */
public enum ApiScope {
    ARRIVALS_WRITE,
    HOUSEHOLDS_READ,
    HOUSEHOLDS_WRITE,
    TASKS_READ,
    TASKS_WRITE,
    TIMINGS;

    /** The name in the API, for example {@code arrivals:write}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', ':');
    }
}
