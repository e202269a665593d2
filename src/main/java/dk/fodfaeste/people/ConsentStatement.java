package dk.fodfaeste.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody consented to something, or took it back.
 *
 * @param number     the how-manieth statement about this person and purpose
 * @param saidBy     the person herself or a guardian in the household; {@code null} for a guardian outside it
 * @param saidByName the name of whoever said it
 * @param recordedBy who wrote it down; {@code null} for another system
 */
public record ConsentStatement(
        UUID id,
        UUID person,
        String purpose,
        int number,
        boolean given,
        @Nullable UUID saidBy,
        String saidByName,
        Way way,
        LocalDate saidOn,
        Instant at,
        @Nullable String recordedBy) {

    /** How it was said. */
    public enum Way {
        ORAL,
        WRITTEN,
        DIGITAL
    }
}
