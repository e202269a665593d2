package dk.fodfaeste.arrivals.contact;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.arrivals.Arrival;
import dk.fodfaeste.arrivals.Arrivals;
import dk.fodfaeste.arrivals.contact.ArrivalContact.How;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.HouseholdSummary;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.ui.input.Command;
import dk.fodfaeste.ui.input.Commands;
import dk.fodfaeste.ui.input.Day;
import dk.fodfaeste.ui.input.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Contact with households before they come, and whom nobody has been in contact with yet. */
@Service
public class ArrivalContacts {

    /**
     * A contact as it is in.
     *
     * @param by who made it; left out for whoever writes it down
     */
    @Command
    public record ContactInput(
            @Day(yearsBack = 1, early = "prearrival.contact.past", yearsAhead = 0, late = "prearrival.contact.future")
            LocalDate day,

            How how,
            @Text(kind = Text.Kind.TITLE) @Nullable String by,
            @Text(max = 2_000) String outcome,
            @Nullable String step,
            @Nullable String area) {}

    /** A household that is announced, and whom nobody has been in contact with. */
    public record Uncontacted(Arrival arrival, HouseholdSummary family) {

        /** Whether less than a month is left (prearrival.identityKnown). */
        public boolean isShort(LocalDate today) {
            return PreArrival.isShort(arrival.deciding(), today);
        }

        /** How the time from the permit to the move is beside the usual (prearrival.permitToMove); {@code null} without a permit. */
        public PreArrival.@Nullable Move move() {
            return arrival.permitDate() == null ? null : PreArrival.move(arrival.permitDate(), arrival.expectedDate());
        }
    }

    private final ArrivalContactStore store;
    private final Arrivals arrivals;
    private final Households households;

    ArrivalContacts(ArrivalContactStore store, Arrivals arrivals, Households households) {
        this.store = store;
        this.arrivals = arrivals;
        this.households = households;
    }

    /**
     * Writes down a contact.
     *
     * @throws Problem at the field {@code day}
     */
    public ArrivalContact add(WriteTx tx, UUID household, ContactInput in) {
        households.get(tx, household);
        arrivals.get(tx, household);
        Commands.check(in, tx.today());
        if (in.step() != null && !ArrivalContact.STEPS.contains(in.step())) {
            throw Problem.inField("step", "prearrival.contact.step.unknown");
        }
        ArrivalContact contact = new ArrivalContact(
                Ids.next(),
                in.day(),
                in.how(),
                Objects.requireNonNullElse(in.by(), tx.caller().name()),
                in.outcome(),
                in.step(),
                in.area(),
                tx.now(),
                tx.caller().name());
        store.insert(tx, household, contact);
        households.note(tx, household, "contact", null, contact.day().toString());
        return contact;
    }

    /**
     * The contact was written down by mistake; it stays in the table, and counts no more.
     *
     * @throws Problem if there is none
     */
    public void withdraw(WriteTx tx, UUID household, UUID contact) {
        households.get(tx, household);
        LocalDate day = store.withdraw(tx, household, contact);
        if (day == null) {
            throw Problem.notFound("prearrival.contact.unknown");
        }
        households.note(tx, household, "contact", day.toString(), null);
    }

    /** The contacts with a household, the last first. */
    public List<ArrivalContact> of(Tx tx, UUID household) {
        return store.of(household);
    }

    /**
     * Whom nobody has been in contact with, of those that the caller may see; whose day is next stands first.
     *
     * @param after the last household of the page before, or {@code null} for the first page
     */
    public List<Uncontacted> uncontacted(Tx tx, @Nullable UUID after, int limit) {
        Arrival last = after == null ? null : arrivals.find(tx, after);
        if (after != null && last == null) {
            throw Problem.inField("after", "people.cursor");
        }
        List<Arrival> found = store.uncontacted(tx.scope(), last, limit);
        Map<UUID, HouseholdSummary> families =
                households.summaries(tx, found.stream().map(Arrival::household).toList());
        families.keySet().forEach(tx::concerns);
        return found.stream()
                .map(arrival -> new Uncontacted(arrival, Objects.requireNonNull(families.get(arrival.household()))))
                .toList();
    }
}
