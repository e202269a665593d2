package dk.fodfaeste.plans.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a person had before her on a morning.
 *
 * @param tasks by why they stand there; each once
 */
public record Digest(UUID account, String name, LocalDate day, Instant madeAt, Map<Kind, List<UUID>> tasks) {

    /** Why a task stands in the digest; the first that holds. */
    public enum Kind {
        /** Somebody has asked for it. */
        REMINDED,
        OVERDUE,
        /** Its date had passed before the plan could know of it. */
        TOLD_LATE,
        DUE,
        WAITING
    }

    public Digest {
        tasks = Map.copyOf(tasks);
    }

    /** The tasks of that kind. */
    public List<UUID> of(Kind kind) {
        return tasks.getOrDefault(kind, List.of());
    }
}
