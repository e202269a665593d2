package dk.fodfaeste.access.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that an administrator changed.
 *
 * @param by       a person's or a token's name; {@code null} for the product itself
 * @param subject  an identifier, a day, or the key of a setting
 * @param field    which part of it
 * @param oldValue {@code null} where there was none
 * @param newValue {@code null} where there is none any more
 */
public record AccessChange(
        Instant at,
        @Nullable String by,
        Kind kind,
        String subject,
        String field,
        @Nullable String oldValue,
        @Nullable String newValue) {

    /** What kind of thing was changed. */
    public enum Kind {
        MEMBER,
        UNIT,
        FUNCTION,
        TOKEN,
        CLOSED_DAY,
        SETTING
    }
}
