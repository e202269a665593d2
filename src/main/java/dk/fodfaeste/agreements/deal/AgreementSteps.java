package dk.fodfaeste.agreements.deal;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.agreements.Agreement;
import dk.fodfaeste.agreements.Agreement.Event;
import dk.fodfaeste.agreements.Agreement.Event.What;
import dk.fodfaeste.agreements.Agreement.Milestone;
import dk.fodfaeste.agreements.Agreement.Party;
import dk.fodfaeste.agreements.Agreement.Side;
import dk.fodfaeste.agreements.Tally;
import dk.fodfaeste.agreements.deal.AgreementInput.ApprovalInput;
import dk.fodfaeste.agreements.deal.AgreementInput.MeetingInput;
import dk.fodfaeste.agreements.deal.AgreementInput.ReachedInput;
import dk.fodfaeste.agreements.deal.AgreementInput.WithdrawalInput;
import dk.fodfaeste.agreements.deal.AgreementStore.Row;
import dk.fodfaeste.agreements.deal.Agreements.Standing;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.plans.about.SubjectKind;
import dk.fodfaeste.plans.subject.Subjects;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What happens with an agreement: it is approved, its parties meet, something is reached, a side withdraws. */
@Service
public class AgreementSteps {

    private final AgreementStore store;
    private final Subjects subjects;

    AgreementSteps(AgreementStore store, Subjects subjects) {
        this.store = store;
        this.subjects = subjects;
    }

    /**
     * A side says yes to what it says now. A grant is issued by this, once what comes first has been used.
     *
     * @throws Problem (conflict) if something comes first, or it is another than the one that was read
     */
    public void approve(WriteTx tx, Standing standing, ApprovalInput in) {
        Agreement agreement = standing.agreement();
        LocalDate day = in.on() == null ? tx.today() : in.on();
        if (in.version() != null && in.version() != agreement.version()) {
            throw Problem.conflict("agreements.changed");
        }
        if (day.isAfter(tx.today())) {
            throw Problem.inField("on", "agreements.day.future");
        }
        for (Tally tally : standing.tallies()) {
            if (tally.kind().isFirst() && tally.used() == 0) {
                throw Problem.conflict("agreements.issue.first", tally.kind().name());
            }
        }
        if (in.side() == Side.THEM && in.who() == null) {
            throw Problem.inField("who", "agreements.approval.who");
        }
        if (agreement.approval(in.side()) == null) {
            What what = in.side() == Side.US ? What.APPROVED_US : What.APPROVED_THEM;
            store.happened(tx, agreement.id(), what, day, agreement.content(), in.who());
        }
    }

    /**
     * Its parties have met; the next meeting is counted from this day.
     *
     * @throws Problem at the field {@code heldOn}
     */
    public void met(WriteTx tx, Standing standing, MeetingInput in) {
        if (in.heldOn().isAfter(tx.today())) {
            throw Problem.inField("heldOn", "agreements.day.future");
        }
        if (in.heldOn().equals(standing.agreement().lastMet())) {
            return;
        }
        store.happened(
                tx, standing.id(), What.MET, in.heldOn(), standing.agreement().content(), in.remark());
    }

    /** Something was reached, or not after all. */
    public void reached(WriteTx tx, Standing standing, UUID milestone, ReachedInput in) {
        List<Milestone> all = standing.agreement().milestones();
        for (int i = 0; i < all.size(); i++) {
            Milestone each = all.get(i);
            if (each.id().equals(milestone)) {
                if (in.doneOn() != null && in.doneOn().isAfter(tx.today())) {
                    throw Problem.inField("doneOn", "agreements.day.future");
                }
                if (Objects.equals(in.doneOn(), each.doneOn())) {
                    return;
                }
                store.put(new Milestone(each.id(), each.agreement(), each.text(), each.dueOn(), in.doneOn()), i);
                store.happened(
                        tx,
                        standing.id(),
                        What.MILESTONE,
                        in.doneOn(),
                        standing.agreement().content(),
                        each.text());
                return;
            }
        }
        throw Problem.notFound("agreements.milestone.unknown");
    }

    /**
     * A side withdraws, on any day where the kind is voluntary. One of several others can, and the rest go on.
     *
     * @throws Problem if the kind is not voluntary, or it is over already
     */
    public void withdraw(WriteTx tx, Standing standing, WithdrawalInput in) {
        Agreement agreement = standing.agreement();
        if (!agreement.kind().isVoluntary()) {
            throw Problem.conflict("agreements.withdraw.not", agreement.kind().name());
        }
        if (agreement.withdrawal() != null) {
            throw Problem.conflict("agreements.withdraw.again");
        }
        if (in.on().isBefore(agreement.startsOn())
                || (agreement.endsOn() != null && in.on().isAfter(agreement.endsOn()))) {
            throw Problem.inField("on", "agreements.withdraw.day");
        }
        Party leaving = in.by() == Side.THEM ? leaving(agreement, in) : null;
        if (leaving != null) {
            store.put(
                    new Party(
                            leaving.id(),
                            leaving.agreement(),
                            leaving.kind(),
                            leaving.name(),
                            leaving.number(),
                            leaving.contact(),
                            leaving.phone(),
                            leaving.email(),
                            in.on(),
                            in.reason()),
                    agreement.parties().indexOf(leaving));
            store.happened(tx, standing.id(), What.PARTY_LEFT, in.on(), agreement.content(), leaving.name());
            if (agreement.parties().stream()
                    .anyMatch(each ->
                            !each.id().equals(leaving.id()) && each.side() == Side.THEM && each.leftOn() == null)) {
                store.update(row(agreement, null, null, null));
                return;
            }
        }
        store.update(row(agreement, in.on(), in.by(), in.reason()));
        store.happened(tx, standing.id(), What.WITHDRAWN, in.on(), agreement.content(), in.reason());
    }

    private static @Nullable Party leaving(Agreement agreement, WithdrawalInput in) {
        if (in.party() == null) {
            return null;
        }
        return agreement.parties().stream()
                .filter(each -> each.id().equals(in.party()) && each.side() == Side.THEM && each.leftOn() == null)
                .findFirst()
                .orElseThrow(() -> Problem.inField("party", "agreements.party.unknown"));
    }

    /** Nobody has withdrawn after all; who had left is back. */
    public void reinstate(WriteTx tx, Standing standing) {
        Agreement agreement = standing.agreement();
        List<Party> parties = agreement.parties();
        boolean anybody = parties.stream().anyMatch(each -> each.leftOn() != null);
        if (agreement.withdrawal() == null && !anybody) {
            throw Problem.conflict("agreements.withdraw.none");
        }
        for (int i = 0; i < parties.size(); i++) {
            Party each = parties.get(i);
            if (each.leftOn() != null) {
                store.put(
                        new Party(
                                each.id(),
                                each.agreement(),
                                each.kind(),
                                each.name(),
                                each.number(),
                                each.contact(),
                                each.phone(),
                                each.email(),
                                null,
                                null),
                        i);
            }
        }
        store.update(row(agreement, null, null, null));
        store.happened(tx, standing.id(), What.REINSTATED, null, agreement.content(), null);
    }

    /**
     * An approval or a meeting has not been after all.
     *
     * @throws Problem if there is none such, or somebody has taken it back already
     */
    public void undo(WriteTx tx, Standing standing, UUID event) {
        Event found = store.events(standing.id()).stream()
                .filter(each -> each.id().equals(event))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("agreements.event.unknown"));
        if (!found.isUndoable() || !store.undo(tx, found)) {
            throw Problem.conflict("agreements.event.undone");
        }
    }

    /**
     * It was made by mistake: nobody sees it any more.
     *
     * @throws Problem (conflict) if something of it is used
     */
    public void discard(WriteTx tx, Standing standing) {
        if (standing.tallies().stream().anyMatch(each -> each.used() != 0)) {
            throw Problem.conflict("agreements.discard.used");
        }
        if (subjects.hasPlans(tx, SubjectKind.AGREEMENT, standing.id())) {
            throw Problem.conflict("agreements.discard.planned");
        }
        store.discard(standing.id(), tx.now());
        store.happened(
                tx, standing.id(), What.DISCARDED, null, standing.agreement().content(), null);
    }

    /**
     * It was no mistake; whoever asks makes sure that the caller may see it.
     *
     * @throws Problem if there is none that was discarded
     */
    public void restore(WriteTx tx, UUID id) {
        if (!store.lockDiscarded(id) || !store.discard(id, null)) {
            throw Problem.notFound("agreements.unknown");
        }
        store.happened(tx, id, What.RESTORED, null, 1, null);
    }

    private Row row(Agreement agreement, @Nullable LocalDate on, @Nullable Side by, @Nullable String reason) {
        Row row = store.rows(List.of(agreement.id())).getFirst();
        return new Row(
                row.id(),
                row.kind(),
                row.title(),
                row.household(),
                row.person(),
                row.startsOn(),
                row.endsOn(),
                row.document(),
                row.documentLink(),
                row.meeting(),
                row.conditionMet(),
                row.conditionSource(),
                on,
                by,
                reason,
                row.content(),
                row.version(),
                row.createdAt());
    }
}
