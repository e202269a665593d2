package dk.fodfaeste.plans.upgrade;

import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.plans.NewTask.Dates;
import dk.fodfaeste.plans.TaskStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task of a plan that moves to another version, as it is before.
 *
 * @param key     of its step
 * @param follows whether its date follows the anchor; a date that a person has chosen does not
 * @param dropped whether an earlier move made it not relevant
 */
record MovableTask(
        UUID id,
        UUID plan,
        String key,
        UUID step,
        Bilingual title,
        String timing,
        @Nullable UUID person,
        TaskStatus status,
        boolean follows,
        Dates dates,
        UUID function,
        UUID unit,
        @Nullable UUID assignee,
        @Nullable String sensitivity,
        @Nullable String waitingFor,
        @Nullable Instant waitingSince,
        @Nullable LocalDate followUp,
        int version,
        boolean dropped) {}
