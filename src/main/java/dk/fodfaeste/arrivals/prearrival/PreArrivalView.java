package dk.fodfaeste.arrivals.prearrival;

import dk.fodfaeste.arrivals.Arrival;
import dk.fodfaeste.arrivals.ArrivalChange;
import dk.fodfaeste.arrivals.contact.ArrivalContact;
import dk.fodfaeste.arrivals.contact.PreArrival;
import dk.fodfaeste.arrivals.programme.Programme;
import dk.fodfaeste.arrivals.transfer.CaseTransfer;
import dk.fodfaeste.arrivals.visit.AsylumVisit;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.TaskEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A family's way here: what is known, what was done before it came, and what changed.
 *
 * @param moved which tasks got another date, by the moment at which they did
 */
public record PreArrivalView(
        Household family,
        Arrival arrival,
        List<ArrivalContact> contacts,
        List<AsylumVisit> visits,
        @Nullable Programme programme,
        List<CaseTransfer> transfers,
        List<ArrivalChange> changes,
        Map<Instant, List<Moved>> moved,
        Rights rights) {

    /** A task that got another date. */
    public record Moved(Task task, TaskEvent event) {}

    /** Which buttons the caller sees. */
    public record Rights(
            boolean redating,
            boolean cancelling,
            boolean contacting,
            boolean visiting,
            boolean screening,
            boolean sending) {}

    public PreArrivalView {
        contacts = List.copyOf(contacts);
        visits = List.copyOf(visits);
        transfers = List.copyOf(transfers);
        changes = List.copyOf(changes);
        moved = Map.copyOf(moved);
    }

    /** Whether less than a month is left, and nobody has been in contact. */
    public boolean isShort(LocalDate today) {
        return arrival.isAhead() && contacts.isEmpty() && PreArrival.isShort(arrival.deciding(), today);
    }

    /** Which tasks a change gave another date. */
    public List<Moved> moved(ArrivalChange change) {
        return moved.getOrDefault(change.at(), List.of());
    }
}
