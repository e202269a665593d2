package dk.fodfaeste.plans.task;

import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.plans.Asked;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.TaskStatus;
import dk.fodfaeste.plans.about.Subject;
import dk.fodfaeste.plans.about.SubjectKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task as the API shows it; see {@link Task}.
 *
 * @param overdue  what was told late is not
 * @param toldLate whether its date had passed before the plan could know of it
 * @param redated  who has chosen the date; {@code null} where it follows the rule
 */
public record TaskResponse(
        UUID id,
        @Nullable HouseholdName household,
        About subject,
        @Nullable String person,
        Bilingual title,
        Bilingual how,
        String plan,
        Keyed phase,
        @Nullable Instant notBefore,
        @Nullable Instant dueBy,
        Bilingual explanation,
        String timing,
        boolean moved,
        @Nullable String ruleKey,
        String source,
        Keyed function,
        Named unit,
        @Nullable Named assignee,
        TaskStatus status,
        boolean overdue,
        boolean toldLate,
        @Nullable Instant toldLateAt,
        Task.@Nullable Redated redated,
        @Nullable String waitingFor,
        @Nullable Instant waitingSince,
        @Nullable LocalDate followUp,
        @Nullable Instant doneAt,
        @Nullable String doneBy,
        @Nullable String initials,
        boolean initialsAsked,
        @Nullable Asked asked,
        boolean required,
        @Nullable Bilingual waitsForStep,
        boolean strict,
        @Nullable String every,
        @Nullable String doneByEvent,
        @Nullable Instant remindedAt,
        @Nullable String remindedBy,
        @Nullable LocalDate assigneeAwayUntil,
        @Nullable String coveredBy,
        int version) {

    /** What its plan is about; the household is told by its own field too. */
    record About(SubjectKind kind, UUID id, String name) {}

    /** Whose task it is, where it is a family's. */
    record HouseholdName(UUID id, String caseNumber, String name) {}

    /** Something that the template or the municipality names, with its key. */
    record Keyed(String key, Bilingual name) {}

    /** A person or a unit. */
    record Named(UUID id, String name) {}

    private static @Nullable HouseholdName household(Subject subject) {
        return subject.number() == null ? null : new HouseholdName(subject.id(), subject.number(), subject.name());
    }

    public static TaskResponse of(Task task, Instant now) {
        return new TaskResponse(
                task.id(),
                household(task.subject()),
                new About(
                        task.subject().kind(),
                        task.subject().id(),
                        task.subject().name()),
                task.person(),
                task.title(),
                task.how(),
                task.plan(),
                new Keyed(task.phase(), task.phaseName()),
                task.notBefore(),
                task.dueBy(),
                task.why(),
                task.timing(),
                task.moved(),
                task.ruleKey(),
                task.source(),
                new Keyed(task.function(), task.functionName()),
                new Named(task.unit(), task.unitName()),
                task.assignee() == null ? null : new Named(task.assignee(), String.valueOf(task.assigneeName())),
                task.status(),
                task.overdue(now),
                task.toldLate(),
                task.toldLateAt(),
                task.redated(),
                task.waitingFor(),
                task.waitingSince(),
                task.followUp(),
                task.doneAt(),
                task.doneBy(),
                task.initials(),
                task.initialed(),
                task.asked(),
                task.required(),
                task.after(),
                task.strict(),
                task.every(),
                task.doneEvent(),
                task.remindedAt(),
                task.remindedBy(),
                task.absentUntil(),
                task.coverName(),
                task.version());
    }
}
