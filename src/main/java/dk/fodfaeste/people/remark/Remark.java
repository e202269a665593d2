package dk.fodfaeste.people.remark;

import dk.fodfaeste.access.Sensitivity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has written about a person.
 *
 * @param sortedAt  when somebody who may read it said of which kind it is; {@code null} for what a list brought
 * @param writtenBy {@code null} for a list or another system
 */
public record Remark(
        UUID id,
        UUID person,
        Kind kind,
        String text,
        Instant writtenAt,
        @Nullable String writtenBy,
        @Nullable Instant sortedAt,
        int version) {

    /** Who may read it. */
    public enum Kind {
        ORDINARY(null),
        HEALTH(Sensitivity.HEALTH),
        CHILD_CONCERN(Sensitivity.CHILD_CONCERN);

        private final @Nullable Sensitivity sensitivity;

        Kind(@Nullable Sensitivity sensitivity) {
            this.sensitivity = sensitivity;
        }

        /** The right that it needs; {@code null} where whoever sees the family reads it. */
        public @Nullable Sensitivity sensitivity() {
            return sensitivity;
        }
    }

    /** Whether somebody has said of which kind it is. */
    public boolean isSorted() {
        return sortedAt != null;
    }

    /** Without what was written, which is personal. */
    @Override
    public String toString() {
        return "Remark[id=%s]".formatted(id);
    }
}
