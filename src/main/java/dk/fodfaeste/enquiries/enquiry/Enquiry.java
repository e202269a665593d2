package dk.fodfaeste.enquiries.enquiry;

import dk.fodfaeste.people.remark.Remark;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked, and what became of it.
 *
 * @param name        of who asks; {@code null} where it was not told, or is forgotten
 * @param household   the family that asks; of other askers, the one that it is about
 * @param person      of that family, who asks or whom it is about
 * @param question    {@code null} also where the caller may not read it: then {@code hidden}
 * @param due         until when it is to be answered; {@code null} where no time was agreed
 * @param responsible who has it; {@code null} for whoever comes first
 * @param followOn    when something more is to be done; {@code null} where nothing is
 * @param forgotten   when what is personal was forgotten
 */
public record Enquiry(
        UUID id,
        UUID kind,
        @Nullable UUID topic,
        Asker asker,
        @Nullable String name,
        @Nullable String phone,
        @Nullable UUID household,
        @Nullable UUID person,
        @Nullable String language,
        @Nullable String area,
        @Nullable String question,
        Remark.Kind sensitivity,
        boolean hidden,
        Instant received,
        @Nullable String receivedBy,
        @Nullable UUID responsible,
        @Nullable String responsibleName,
        @Nullable Instant due,
        @Nullable Instant answered,
        @Nullable String answeredBy,
        @Nullable String answer,
        @Nullable String followWhat,
        @Nullable LocalDate followOn,
        @Nullable UUID followBy,
        @Nullable String followByName,
        @Nullable UUID followUnit,
        @Nullable String followUnitName,
        @Nullable Instant followed,
        boolean atDesk,
        @Nullable Instant withdrawn,
        @Nullable Instant forgotten,
        int version) {

    /** Who asks. */
    public enum Asker {
        FAMILY,
        PERSON,
        NEIGHBOUR,
        FIRM,
        ORGANISATION,
        VOLUNTEER,
        WALK_IN
    }

    /** What can happen to one. */
    public enum What {
        RECEIVED,
        CHANGED,
        ANSWERED,
        REOPENED,
        FOLLOW_UP,
        FOLLOWED,
        UNFOLLOWED,
        WITHDRAWN,
        RESTORED
    }

    /**
     * What happened to one.
     *
     * @param by {@code null} for another system
     */
    public record Event(What what, Instant at, @Nullable String by) {}

    /** How long the answer took; {@code null} while there is none. */
    public @Nullable Duration took() {
        return answered == null ? null : Duration.between(received, answered);
    }

    /** Whether it was, or is still, answered too late. What is due on a day is late when the day is over. */
    public boolean late(Instant now) {
        return due != null && (answered == null ? now : answered).isAfter(due.plusMillis(999));
    }

    /** Whether something more is to be done. */
    public boolean follows() {
        return followOn != null && followed == null;
    }

    /** Without what was written, for who may not read it. */
    Enquiry unread() {
        return new Enquiry(
                id,
                kind,
                topic,
                asker,
                name,
                phone,
                household,
                person,
                language,
                area,
                null,
                sensitivity,
                true,
                received,
                receivedBy,
                responsible,
                responsibleName,
                due,
                answered,
                answeredBy,
                null,
                null,
                followOn,
                followBy,
                followByName,
                followUnit,
                followUnitName,
                followed,
                atDesk,
                withdrawn,
                forgotten,
                version);
    }

    /** Without what was written, which is personal. */
    @Override
    public String toString() {
        return "Enquiry[id=%s]".formatted(id);
    }
}
