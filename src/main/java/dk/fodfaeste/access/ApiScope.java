package dk.fodfaeste.access;

import java.util.Locale;

/** What an API token may be used for. */
public enum ApiScope {
    AGREEMENTS_READ,
    AGREEMENTS_WRITE,
    ARRIVALS_WRITE,
    AUDIT_READ,
    ENQUIRIES_READ,
    ENQUIRIES_WRITE,
    FORMS_READ,
    FORMS_WRITE,
    HOUSEHOLDS_READ,
    RULES_READ,
    RULES_WRITE,
    HOUSEHOLDS_WRITE,
    NUMBERS_REVEAL,
    REFUNDS_READ,
    TASKS_READ,
    TASKS_WRITE,
    TEMPLATES_READ,
    TEMPLATES_WRITE,
    TIMINGS,
    USERS_READ,
    USERS_WRITE,
    SETTINGS_READ,
    SETTINGS_WRITE,
    TOKENS_WRITE;

    /** The name in the API, for example {@code arrivals:write}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', ':');
    }
}
