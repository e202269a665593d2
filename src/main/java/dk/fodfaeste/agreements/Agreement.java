package dk.fodfaeste.agreements;

import dk.fodfaeste.kernel.text.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agreement with what belongs to it.
 *
 * @param kind      as it was when the agreement was made
 * @param household of a grant: whom it is for, or to whom the person belongs
 * @param person    of a grant for one person
 * @param content   goes up when what was agreed is changed
 * @param version   goes up with each change
 * @param marks     the newest approval of each side, and the newest meeting
 */
public record Agreement(
        UUID id,
        Kind kind,
        String title,
        @Nullable UUID household,
        @Nullable UUID person,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String document,
        @Nullable String documentLink,
        @Nullable String meeting,
        @Nullable Boolean conditionMet,
        @Nullable String conditionSource,
        @Nullable Withdrawal withdrawal,
        int content,
        int version,
        Instant createdAt,
        List<Party> parties,
        List<Counter> counters,
        List<Milestone> milestones,
        List<Event> marks) {

    /** The municipality, or everybody else. */
    public enum Side {
        US,
        THEM
    }

    /** Who has agreed. */
    public record Party(
            UUID id,
            UUID agreement,
            Who kind,
            String name,
            @Nullable String number,
            @Nullable String contact,
            @Nullable String phone,
            @Nullable String email,
            @Nullable LocalDate leftOn,
            @Nullable String leftReason) {

        /** What a party can be. */
        public enum Who {
            MUNICIPALITY,
            ORGANISATION,
            FIRM,
            PRACTICE
        }

        public Side side() {
            return kind == Who.MUNICIPALITY ? Side.US : Side.THEM;
        }

        /** Whether it still belongs to the agreement on that day. */
        public boolean isIn(LocalDate day) {
            return leftOn == null || day.isBefore(leftOn);
        }

        /** Without telephone and e-mail. */
        @Override
        public String toString() {
            return "Party[id=%s]".formatted(id);
        }
    }

    /** Something that is counted, as this agreement has it. */
    public record Counter(
            UUID id,
            UUID agreement,
            String key,
            @Nullable Long ceiling,
            LocalDate firstDay,
            @Nullable LocalDate lastDay) {}

    /** Something that is to be reached. */
    public record Milestone(
            UUID id,
            UUID agreement,
            String text,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate doneOn) {}

    /** Something that has happened. */
    public record Event(
            UUID id,
            UUID agreement,
            Instant at,
            What what,
            @Nullable LocalDate day,
            int content,
            @Nullable String detail,
            @Nullable String by,
            boolean undone) {

        /** What can happen. */
        public enum What {
            MADE,
            CHANGED,
            APPROVED_US,
            APPROVED_THEM,
            MET,
            MILESTONE,
            WITHDRAWN,
            PARTY_LEFT,
            REINSTATED,
            UNDONE,
            DISCARDED,
            RESTORED
        }

        /** What has happened, as a sentence. */
        public String in(Words words) {
            return words.t(
                    "agreements.event." + what,
                    by == null ? words.t("agreements.event.system") : by,
                    day == null ? "" : words.dates().date(day),
                    Objects.requireNonNullElse(detail, ""));
        }

        /** Whether it can be taken back as if it had not happened. */
        public boolean isUndoable() {
            return !undone && (what == What.APPROVED_US || what == What.APPROVED_THEM || what == What.MET);
        }
    }

    /** That a side has ended it before its time. */
    public record Withdrawal(
            LocalDate on, Side by, @Nullable String reason) {}

    /**
     * How an agreement stands on a day. It is told by its dates, its document, its approvals and its withdrawal each time it is
     * asked for, and is never kept: so it can be nothing else than they say.
     */
    public enum Status {
        RENEGOTIATE("refresh", "waiting"),
        DOCUMENT_MISSING("warning", "waiting"),
        DRAFT("edit", "neutral"),
        ENDS_SOON("hourglass", "waiting"),
        RUNNING("check", "active"),
        NOT_BEGUN("time", "neutral"),
        ENDED("flag", "done"),
        WITHDRAWN("close", "done");

        private final String icon;
        private final String tone;

        Status(String icon, String tone) {
            this.icon = icon;
            this.tone = tone;
        }

        /** @param due whether what was counted says that it is to be talked about anew */
        public static Status of(Agreement agreement, boolean due, LocalDate today) {
            LocalDate end = agreement.endsOn();
            Withdrawal withdrawal = agreement.withdrawal();
            if (withdrawal != null && !withdrawal.on().isAfter(today)) {
                return WITHDRAWN;
            }
            if (end != null && end.isBefore(today)) {
                return ENDED;
            }
            if (!agreement.isApproved()) {
                return DRAFT;
            }
            if (agreement.lacksDocument()) {
                return DOCUMENT_MISSING;
            }
            if (agreement.startsOn().isAfter(today)) {
                return NOT_BEGUN;
            }
            if (due) {
                return RENEGOTIATE;
            }
            boolean soon = withdrawal != null
                    || (end != null && !agreement.kind().noticeFrom(end).isAfter(today));
            return soon ? ENDS_SOON : RUNNING;
        }

        public String icon() {
            return icon;
        }

        public String tone() {
            return tone;
        }

        /** Whether it is over. */
        public boolean isOver() {
            return this == ENDED || this == WITHDRAWN;
        }
    }

    /** What a side has approved of the present content; {@code null} where it has not. */
    public @Nullable Event approval(Side side) {
        Event newest = newest(side == Side.US ? Event.What.APPROVED_US : Event.What.APPROVED_THEM);
        return newest != null && newest.content() == content ? newest : null;
    }

    /** What a side approved before it was changed; {@code null} where that still holds, or it never did. */
    public @Nullable Event lapsed(Side side) {
        Event newest = newest(side == Side.US ? Event.What.APPROVED_US : Event.What.APPROVED_THEM);
        return newest != null && newest.content() != content ? newest : null;
    }

    /** Whether everybody who must has said yes. */
    public boolean isApproved() {
        return switch (kind.approving()) {
            case NONE -> true;
            case US -> approval(Side.US) != null;
            case BOTH -> approval(Side.US) != null && approval(Side.THEM) != null;
        };
    }

    /** When its parties last met; {@code null} where they have not. */
    public @Nullable LocalDate lastMet() {
        Event met = newest(Event.What.MET);
        return met == null ? null : met.day();
    }

    /** Whether it needs a document that is not there. */
    public boolean lacksDocument() {
        return kind.needsDocument() && document == null && documentLink == null;
    }

    /** "1. marts 2027 – 29. februar 2028", "fra 1. marts 2027". */
    public String period(Words words) {
        return endsOn == null
                ? words.t("agreements.period.open", startsOn)
                : words.t("agreements.period", startsOn, endsOn);
    }

    private @Nullable Event newest(Event.What what) {
        return marks.stream().filter(each -> each.what() == what).findFirst().orElse(null);
    }
}
