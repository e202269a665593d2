package dk.fodfaeste.plans.task;

import dk.fodfaeste.plans.Asked;
import dk.fodfaeste.plans.TaskStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What must be known of a task before it is changed. Its row stays locked until the transaction ends.
 *
 * @param about       the household, or what else its plan is about
 * @param household   {@code null} where its plan is about none
 * @param sensitivity the right that it takes to see it, or {@code null}
 * @param initialed whether whoever does it signs with initials
 * @param asked     what whoever does it answers
 * @param repeated  whether it comes again when it is done
 * @param waits     whether a step that comes before it is still open
 * @param strict    whether no reason lets it be done before
 */
public record LockedTask(
        UUID id,
        UUID about,
        @Nullable UUID household,
        UUID unit,
        @Nullable String sensitivity,
        @Nullable UUID assignee,
        TaskStatus status,
        @Nullable Instant dueBy,
        int version,
        boolean initialed,
        @Nullable Asked asked,
        boolean repeated,
        boolean waits,
        boolean strict) {}
