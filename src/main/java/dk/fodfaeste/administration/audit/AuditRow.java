package dk.fodfaeste.administration.audit;

import dk.fodfaeste.access.Action;
import dk.fodfaeste.access.Reason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did what, when, to or about whom, and why.
 *
 * @param person   the name of whoever it was; {@code null} for another system and for the product itself
 * @param system   the name of the token of another system
 * @param action   the name of an {@link Action}, perhaps one of former days
 * @param subjects households, persons and tasks
 * @param reason   where one had to be given
 */
record AuditRow(
        UUID id,
        Instant at,
        @Nullable String person,
        @Nullable String system,
        String action,
        boolean wrote,
        List<UUID> subjects,
        @Nullable Reason reason) {

    public AuditRow {
        subjects = List.copyOf(subjects);
    }
}
