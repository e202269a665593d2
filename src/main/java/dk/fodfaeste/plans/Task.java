package dk.fodfaeste.plans;

import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.kernel.text.UiLanguage;
import dk.fodfaeste.plans.about.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task as lists and pages show it.
 *
 * @param subject     what its plan is about
 * @param person      whom of a household it is about, when it is about one
 * @param notBefore   when it may begin; {@code null} for at once, or while the anchor is unknown
 * @param dueBy       when it must be done; {@code null} while the anchor is unknown
 * @param explanation why the window is as it is
 * @param moved       a person has chosen the date: it no longer follows the anchor
 * @param asked       what whoever does it answers, with the answer once it is done
 * @param form        the questionnaire whose answers do it
 * @param after       the open step before it that it waits for; {@code null} where nothing hinders it
 * @param every       the rhythm in which it comes again once it has been held
 * @param followUp    the day on which somebody looks again at what it waits for
 * @param doneEvent   the event that did it
 * @param remindedAt  when somebody asked for it to be done now
 * @param absentUntil the last day on which whoever is to do it is away; {@code null} while she is not
 * @param coverName   the colleague or unit that covers for her
 * @param toldLateAt  when the plan came to know the date, where it had passed by then: nobody is late with it
 * @param redated     who has chosen the date; {@code null} where it follows the rule
 * @param strict      no reason lets it be done before the step that it waits for
 * @param version     grows with each change, so that two people do not undo each other
 */
public record Task(
        UUID id,
        Subject subject,
        @Nullable String person,
        Bilingual title,
        Bilingual how,
        String plan,
        String phase,
        Bilingual phaseName,
        String function,
        Bilingual functionName,
        UUID unit,
        String unitName,
        @Nullable UUID assignee,
        @Nullable String assigneeName,
        TaskStatus status,
        @Nullable Instant notBefore,
        @Nullable Instant dueBy,
        Bilingual explanation,
        String timing,
        @Nullable String ruleKey,
        String source,
        boolean required,
        boolean initialed,
        boolean moved,
        @Nullable String waitingFor,
        @Nullable Instant waitingSince,
        @Nullable LocalDate followUp,
        @Nullable Instant doneAt,
        @Nullable String doneBy,
        @Nullable String initials,
        @Nullable Asked asked,
        @Nullable String form,
        @Nullable Bilingual after,
        boolean strict,
        @Nullable String every,
        @Nullable String doneEvent,
        @Nullable Instant remindedAt,
        @Nullable String remindedBy,
        @Nullable LocalDate absentUntil,
        @Nullable String coverName,
        @Nullable Instant toldLateAt,
        @Nullable Redated redated,
        int version) {

    /**
     * That somebody has chosen its date.
     *
     * @param by   {@code null} for another system
     * @param from the date until then; {@code null} where it had none
     */
    public record Redated(
            @Nullable String by,
            Instant at,
            @Nullable String reason,
            @Nullable Instant from) {}

    /** The household that it is about; {@code null} where its plan is about none. */
    public @Nullable UUID household() {
        return subject.household();
    }

    /** Whether it should have been done by now. */
    public boolean overdue(Instant now) {
        return !toldLate() && status.overdue(dueBy, now);
    }

    /** Whether its date had passed before the plan could know of it. */
    public boolean toldLate() {
        return toldLateAt != null && status.isActive();
    }

    /** Why it has the date that it has: who chose it, and what the rule says. */
    public Bilingual why() {
        return new Bilingual(DateStory.of(this, UiLanguage.DA), DateStory.of(this, UiLanguage.EN));
    }
}
