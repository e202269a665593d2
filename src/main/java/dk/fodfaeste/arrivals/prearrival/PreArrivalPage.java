package dk.fodfaeste.arrivals.prearrival;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Permissions;
import dk.fodfaeste.access.Tx;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.Arrivals;
import dk.fodfaeste.arrivals.change.ArrivalChanges;
import dk.fodfaeste.arrivals.contact.ArrivalContacts;
import dk.fodfaeste.arrivals.prearrival.PreArrivalView.Moved;
import dk.fodfaeste.arrivals.programme.Programmes;
import dk.fodfaeste.arrivals.transfer.CaseTransfers;
import dk.fodfaeste.arrivals.visit.AsylumVisits;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.TaskEvent;
import dk.fodfaeste.plans.worklist.Worklist;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers a family's way here. */
@Component
class PreArrivalPage {

    private static final int MOST_EVENTS = 1_000;

    private final Households households;
    private final Arrivals arrivals;
    private final ArrivalChanges changes;
    private final ArrivalContacts contacts;
    private final AsylumVisits visits;
    private final Programmes programmes;
    private final CaseTransfers transfers;
    private final Worklist worklist;

    PreArrivalPage(
            Households households,
            Arrivals arrivals,
            ArrivalChanges changes,
            ArrivalContacts contacts,
            AsylumVisits visits,
            Programmes programmes,
            CaseTransfers transfers,
            Worklist worklist) {
        this.households = households;
        this.arrivals = arrivals;
        this.changes = changes;
        this.contacts = contacts;
        this.visits = visits;
        this.programmes = programmes;
        this.transfers = transfers;
        this.worklist = worklist;
    }

    PreArrivalView view(Tx tx, UUID household) {
        Household family = households.get(tx, household);
        Caller caller = tx.caller();
        boolean sending = Permissions.may(caller, ArrivalAction.HAND_OVER_SEND);
        return new PreArrivalView(
                family,
                arrivals.get(tx, household),
                contacts.of(tx, household),
                visits.of(tx, household),
                programmes.find(tx, household),
                sending ? transfers.of(tx, household) : List.of(),
                changes.of(tx, household),
                moved(tx, household),
                new PreArrivalView.Rights(
                        Permissions.may(caller, ArrivalAction.ARRIVAL_REDATE),
                        Permissions.may(caller, ArrivalAction.ARRIVAL_CANCEL),
                        Permissions.may(caller, ArrivalAction.ARRIVAL_CONTACT),
                        Permissions.may(caller, ArrivalAction.VISIT_WRITE),
                        Permissions.may(caller, ArrivalAction.SCREENING_SEE),
                        sending));
    }

    // Tasks that the caller may not see are not in her list of what moved either.
    private Map<Instant, List<Moved>> moved(Tx tx, UUID household) {
        Map<UUID, Task> tasks =
                worklist.ofHousehold(tx, household).stream().collect(Collectors.toMap(Task::id, Function.identity()));
        return worklist.events(tx, tasks.keySet(), MOST_EVENTS).stream()
                .filter(event -> event.kind() == TaskEvent.Kind.MOVED)
                .sorted(Comparator.comparing(TaskEvent::newDueBy, Comparator.nullsLast(Comparator.naturalOrder())))
                .collect(Collectors.groupingBy(
                        TaskEvent::at,
                        Collectors.mapping(
                                event -> new Moved(Objects.requireNonNull(tasks.get(event.task())), event),
                                Collectors.toList())));
    }
}
