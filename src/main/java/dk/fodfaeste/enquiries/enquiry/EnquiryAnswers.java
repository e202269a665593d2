package dk.fodfaeste.enquiries.enquiry;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.enquiries.enquiry.Enquiry.What;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.text.Dates;
import dk.fodfaeste.organisation.Directory;
import dk.fodfaeste.settings.NumberSetting;
import dk.fodfaeste.settings.Setting.Range;
import dk.fodfaeste.settings.Settings;
import dk.fodfaeste.ui.input.Command;
import dk.fodfaeste.ui.input.Day;
import dk.fodfaeste.ui.input.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Answers, what is to be done after them, and when both are forgotten. */
@Service
public class EnquiryAnswers {

    /** For how many days after the answer what is personal is kept (our own choice). */
    static final NumberSetting KEPT_DAYS = new NumberSetting("enquiries.kept-days", new Range(1, 1830), 365, null);

    /**
     * An answer.
     *
     * @param answer     what was answered
     * @param answeredOn today where left out
     * @param answeredBy who answered; the caller where left out
     */
    @Command
    public record AnswerInput(
            @Text(max = Enquiries.LONGEST) @Nullable String answer,
            @Nullable LocalDate answeredOn,
            @Nullable LocalTime answeredTime,
            @Nullable UUID answeredBy,
            @Nullable Integer version) {}

    /**
     * What more is to be done.
     *
     * @param followBy   who does it; the caller where neither she nor a unit is told
     * @param followUnit in whose basket it lies
     */
    @Command
    public record FollowUpInput(
            @Text(max = 500) String followWhat,

            @Day(yearsBack = 0, early = "enquiries.follow.past", yearsAhead = 2, late = "enquiries.follow.far")
            LocalDate followOn,

            @Nullable UUID followBy,
            @Nullable UUID followUnit,
            @Nullable Integer version) {}

    private final Enquiries enquiries;
    private final EnquiryStore store;
    private final Directory directory;
    private final Settings settings;

    EnquiryAnswers(Enquiries enquiries, EnquiryStore store, Directory directory, Settings settings) {
        this.enquiries = enquiries;
        this.store = store;
        this.directory = directory;
        this.settings = settings;
    }

    /**
     * It is answered.
     *
     * @throws Problem at the fields; a conflict if it was answered before, or somebody else has changed it
     */
    public Enquiry answer(WriteTx tx, UUID id, AnswerInput in) {
        Enquiry before = enquiries.locked(tx, id, in.version());
        if (before.answered() != null) {
            throw Problem.conflict("enquiries.answered");
        }
        enquiries.checkColleague(tx, "answeredBy", in.answeredBy());
        Instant at = Enquiries.moment(tx, in.answeredOn(), in.answeredTime(), "answered");
        if (at.isBefore(before.received())) {
            throw Problem.inField(
                    in.answeredTime() == null ? "answeredOn" : "answeredTime", "enquiries.answered.before");
        }
        store.answer(tx, id, at, in.answeredBy() == null ? tx.caller().account() : in.answeredBy(), in.answer());
        store.note(tx, id, What.ANSWERED);
        return enquiries.get(tx, id);
    }

    /** It was not answered, or not so: it is open again. */
    public Enquiry reopen(WriteTx tx, UUID id) {
        if (enquiries.locked(tx, id, null).answered() == null) {
            throw Problem.conflict("enquiries.open");
        }
        store.answer(tx, id, null, null, null);
        store.note(tx, id, What.REOPENED);
        return enquiries.get(tx, id);
    }

    /**
     * Something more is to be done, on a day and by somebody.
     *
     * @throws Problem at the fields
     */
    public Enquiry followUp(WriteTx tx, UUID id, FollowUpInput in) {
        enquiries.locked(tx, id, in.version());
        enquiries.checkColleague(tx, "followBy", in.followBy());
        if (in.followUnit() != null
                && directory.units(tx).stream().noneMatch(each -> each.id().equals(in.followUnit()))) {
            throw Problem.inField("followUnit", "enquiries.unit");
        }
        UUID by = in.followBy() == null && in.followUnit() == null ? tx.caller().account() : in.followBy();
        store.followUp(tx, id, in.followWhat(), in.followOn(), by, in.followUnit());
        store.note(tx, id, What.FOLLOW_UP);
        return enquiries.get(tx, id);
    }

    /** That is done, or, as an undo, is not. */
    public Enquiry followed(WriteTx tx, UUID id, boolean done) {
        Enquiry before = enquiries.locked(tx, id, null);
        if (before.followOn() == null || (before.followed() != null) == done) {
            throw Problem.conflict(done ? "enquiries.follow.none" : "enquiries.follow.open");
        }
        store.followed(tx, id, done);
        store.note(tx, id, done ? What.FOLLOWED : What.UNFOLLOWED);
        return enquiries.get(tx, id);
    }

    /** The day on which what is personal of it is forgotten; {@code null} while it is open. */
    public @Nullable LocalDate forgottenOn(Tx tx, Enquiry enquiry) {
        return enquiry.answered() == null || enquiry.follows()
                ? null
                : Dates.day(enquiry.answered().plus(kept(tx)));
    }

    /** Forgets what is personal of all whose days are over; kinds, times and targets stay, as they are counted. */
    public int forget(WriteTx tx) {
        return store.forget(tx, tx.now().minus(kept(tx)));
    }

    private Duration kept(Tx tx) {
        return Duration.ofDays(settings.number(tx, KEPT_DAYS));
    }
}
