package dk.fodfaeste.enquiries.desk;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.enquiries.enquiry.Enquiries;
import dk.fodfaeste.enquiries.enquiry.Enquiries.EnquiryInput;
import dk.fodfaeste.enquiries.enquiry.Enquiry;
import dk.fodfaeste.enquiries.enquiry.EnquiryAnswers;
import dk.fodfaeste.enquiries.enquiry.EnquiryAnswers.AnswerInput;
import dk.fodfaeste.enquiries.enquiry.EnquiryAnswers.FollowUpInput;
import dk.fodfaeste.enquiries.kind.EnquiryKind;
import dk.fodfaeste.enquiries.kind.EnquiryKinds;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.settings.Calendars;
import dk.fodfaeste.ui.input.Command;
import dk.fodfaeste.ui.input.Text;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Visitors of the counter: asked and answered at once, or followed up on the next open day (K02-3). */
@Service
public class Desk {

    /** What became of a visit. */
    public enum Outcome {
        ANSWERED,
        FOLLOW_UP
    }

    /**
     * A visitor.
     *
     * @param topic     what she asked about; it says the kind too
     * @param household her family, where she is known; left out she is one without a case
     * @param note      what it was about, or what is to be done
     */
    @Command
    public record DeskInput(
            UUID topic,
            @Nullable String language,
            @Nullable UUID household,
            @Text(max = 500) @Nullable String note,
            Outcome outcome) {}

    private final Enquiries enquiries;
    private final EnquiryAnswers answers;
    private final EnquiryKinds kinds;
    private final Calendars calendars;

    Desk(Enquiries enquiries, EnquiryAnswers answers, EnquiryKinds kinds, Calendars calendars) {
        this.enquiries = enquiries;
        this.answers = answers;
        this.kinds = kinds;
        this.calendars = calendars;
    }

    /**
     * Writes a visitor down.
     *
     * @throws Problem at the fields of {@link DeskInput}
     */
    public Enquiry take(WriteTx tx, DeskInput in) {
        EnquiryKind kind = kinds.open(tx).stream()
                .filter(EnquiryKind::atDesk)
                .filter(each ->
                        each.open().stream().anyMatch(topic -> topic.id().equals(in.topic())))
                .findFirst()
                .orElseThrow(() -> Problem.inField("topic", "enquiries.topic.choose"));
        Enquiry visitor = enquiries.add(
                tx,
                new EnquiryInput(
                        kind.id(),
                        in.topic(),
                        in.household() == null ? Enquiry.Asker.WALK_IN : Enquiry.Asker.FAMILY,
                        null,
                        null,
                        in.household(),
                        null,
                        in.language(),
                        null,
                        in.note(),
                        null,
                        null,
                        null,
                        tx.caller().account(),
                        null),
                true);
        return switch (in.outcome()) {
            case ANSWERED -> answers.answer(tx, visitor.id(), new AnswerInput(null, null, null, null, null));
            case FOLLOW_UP -> answers.followUp(tx, visitor.id(), following(tx, kind, in));
        };
    }

    private FollowUpInput following(WriteTx tx, EnquiryKind kind, DeskInput in) {
        String topic = kind.topics().stream()
                .filter(each -> each.id().equals(in.topic()))
                .map(each -> each.name().da())
                .findFirst()
                .orElse(kind.name().da());
        return new FollowUpInput(
                Objects.requireNonNullElse(in.note(), topic),
                calendars.calendar(tx).nextOpenDay(tx.today()),
                tx.caller().account(),
                null,
                null);
    }
}
