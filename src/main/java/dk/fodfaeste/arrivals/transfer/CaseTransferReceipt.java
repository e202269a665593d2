package dk.fodfaeste.arrivals.transfer;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.arrivals.Arrivals;
import dk.fodfaeste.arrivals.change.ArrivalChanges;
import dk.fodfaeste.arrivals.programme.Programme;
import dk.fodfaeste.arrivals.programme.Programmes;
import dk.fodfaeste.arrivals.screening.ScreeningItem;
import dk.fodfaeste.arrivals.screening.ScreeningStore;
import dk.fodfaeste.arrivals.transfer.CaseTransfer.State;
import dk.fodfaeste.arrivals.transfer.CaseTransferDocument.HandedPerson;
import dk.fodfaeste.jobs.Jobs;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.IdentityNumber;
import dk.fodfaeste.people.NewHousehold;
import dk.fodfaeste.people.NewHousehold.NewPerson;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.ui.input.Command;
import dk.fodfaeste.ui.input.Text;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Cases that come from another municipality of this installation: a named person accepts or refuses each. */
@Service
class CaseTransferReceipt {

    /** Why a case is not taken. */
    @Command
    record RefusalInput(@Text(max = 500) String reason) {}

    private final CaseTransferStore store;
    private final ScreeningStore screenings;
    private final Arrivals arrivals;
    private final ArrivalChanges changes;
    private final Programmes programmes;
    private final Households households;
    private final Jobs jobs;

    CaseTransferReceipt(
            CaseTransferStore store,
            ScreeningStore screenings,
            Arrivals arrivals,
            ArrivalChanges changes,
            Programmes programmes,
            Households households,
            Jobs jobs) {
        this.store = store;
        this.screenings = screenings;
        this.arrivals = arrivals;
        this.changes = changes;
        this.programmes = programmes;
        this.households = households;
        this.jobs = jobs;
    }

    /**
     * This municipality goes on with the case: the household gets a case number, plans and tasks here, with the rest of its
     * programme.
     *
     * @throws Problem (conflict) where it has been answered or withdrawn, or where a person is known here already
     */
    Household accept(WriteTx tx, UUID id) {
        CaseTransfer incoming = lock(tx, id);
        CaseTransferDocument document = incoming.document();
        for (IdentityNumber.Kind kind : IdentityNumber.Kind.values()) {
            List<String> numbers = document.persons().stream()
                    .flatMap(person -> person.numbers().stream())
                    .filter(number -> number.kind() == kind)
                    .map(IdentityNumber::value)
                    .toList();
            if (!numbers.isEmpty() && !households.byNumbers(tx, kind, numbers).isEmpty()) {
                throw Problem.conflict("prearrival.transfer.known");
            }
        }
        Household added = households
                .add(
                        tx,
                        List.of(new NewHousehold(
                                null,
                                document.kind(),
                                document.persons().stream()
                                        .map(person -> new NewPerson(person.details(), person.numbers()))
                                        .toList())))
                .getFirst();
        // Which municipality receives the family was decided for the other one: that decision starts no deadlines here.
        Arrivals.Facts facts = new Arrivals.Facts(document.permitDate(), null, null, null, incoming.movesOn(), null);
        arrivals.announce(tx, null, List.of(new Arrivals.Announced(added, facts)));
        programmes.put(
                tx, added.id(), new Programme(document.programmeStarts(), document.programmeEnds(), document.from()));
        takeScreening(tx, added, document);
        changes.movedIn(tx, added.id(), document.note());
        answer(tx, id, State.ACCEPTED, null, added.id());
        return added;
    }

    /**
     * This municipality does not take the case.
     *
     * @throws Problem (conflict) where it has been answered or withdrawn
     */
    void refuse(WriteTx tx, UUID id, RefusalInput in) {
        lock(tx, id);
        answer(tx, id, State.REFUSED, in.reason(), null);
    }

    /** Puts into this municipality what another one has sent; twice is as once. */
    void deliver(WriteTx tx, CaseTransfer sent) {
        store.insert(new CaseTransfer(
                sent.id(),
                true,
                sent.document().from(),
                null,
                State.SENT,
                sent.movesOn(),
                sent.document(),
                sent.sentAt(),
                sent.sentBy(),
                null,
                null,
                null));
        if (sent.state() == State.WITHDRAWN) {
            CaseTransfer here = store.lock(sent.id());
            if (here != null && here.state() == State.SENT) {
                store.answer(sent.id(), State.WITHDRAWN, tx.now(), sent.sentBy(), null, null);
            }
        }
    }

    private void answer(WriteTx tx, UUID id, State state, @Nullable String reason, @Nullable UUID household) {
        store.answer(id, state, tx.now(), tx.caller().name(), reason, household);
        jobs.plan(tx, CaseTransferPost.KIND, id);
    }

    private void takeScreening(WriteTx tx, Household added, CaseTransferDocument document) {
        for (int i = 0; i < added.persons().size(); i++) {
            HandedPerson person = document.persons().get(i);
            UUID id = added.persons().get(i).id();
            person.screening()
                    .forEach(item -> screenings.insert(
                            tx,
                            new ScreeningItem(
                                    Ids.next(),
                                    id,
                                    item.topic(),
                                    item.what(),
                                    item.level(),
                                    item.years(),
                                    tx.now(),
                                    null)));
        }
    }

    private CaseTransfer lock(WriteTx tx, UUID id) {
        CaseTransfer found = store.lock(id);
        if (found == null || !found.incoming() || !tx.scope().wholeMunicipality()) {
            throw Problem.notFound("prearrival.transfer.unknown");
        }
        if (found.state() != State.SENT) {
            throw Problem.conflict("prearrival.transfer.answered");
        }
        return found;
    }
}
