package dk.fodfaeste.administration.audit;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the audit trail is looked at.
 *
 * @param subjects whom it is about: a household with its persons; empty for all
 * @param account  who it was; {@code null} for all
 * @param token    which other system it was; {@code null} for all
 * @param from     from this moment on
 * @param until    before this moment
 */
record AuditFilter(
        Set<UUID> subjects,
        @Nullable UUID account,
        @Nullable UUID token,
        @Nullable Instant from,
        @Nullable Instant until,
        Kind kind) {

    /** What was done. */
    public enum Kind {
        ALL,
        /** Only looked. */
        READ,
        CHANGED,
        /** With a reason: opened cases, what was seen in them, and shown numbers. */
        WITH_REASON
    }

    public AuditFilter {
        subjects = Set.copyOf(subjects);
    }

    /** Everything about these. */
    public static AuditFilter about(Set<UUID> subjects) {
        return new AuditFilter(subjects, null, null, null, null, Kind.ALL);
    }
}
