package dk.fodfaeste.arrivals.change;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.arrivals.Arrival;
import dk.fodfaeste.arrivals.Arrival.Ending;
import dk.fodfaeste.arrivals.ArrivalChange;
import dk.fodfaeste.arrivals.ArrivalChange.Day;
import dk.fodfaeste.arrivals.ArrivalChange.Kind;
import dk.fodfaeste.arrivals.ArrivalChangeStore;
import dk.fodfaeste.arrivals.ArrivalStore;
import dk.fodfaeste.arrivals.Arrivals;
import dk.fodfaeste.arrivals.PreArrivalAnchors;
import dk.fodfaeste.arrivals.ResponsibilityDays;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.plans.running.CaseTasks;
import dk.fodfaeste.plans.running.Plans;
import dk.fodfaeste.ui.input.Command;
import dk.fodfaeste.ui.input.Commands;
import dk.fodfaeste.ui.input.Text;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What a person changes about a household's way here after it was announced; each with a reason, and with what it did to the plans. */
@Service
public class ArrivalChanges {

    /**
     * The household is expected on another day, or at another time.
     *
     * @param time    {@code null} where it is not known
     * @param version the version that the writer saw; {@code null} for whichever it is
     */
    @Command
    public record RedateInput(
            @dk.fodfaeste.ui.input.Day(
                    yearsBack = 0,
                    early = "prearrival.redate.past",
                    yearsAhead = 2,
                    late = "prearrival.redate.far")
            LocalDate date,

            @Nullable LocalTime time,
            @Text(max = 500) String reason,
            @Nullable Integer version) {}

    /**
     * The household does not come.
     *
     * @param version the version that the writer saw; {@code null} for whichever it is
     */
    @Command
    public record CancelInput(
            @Text(max = 500) String reason, @Nullable Integer version) {}

    /** When it is expected now, and how many tasks got another date. */
    public record Redated(LocalDate date, int tasks) {}

    private final ArrivalStore arrivals;
    private final ArrivalChangeStore changes;
    private final Households households;
    private final Plans plans;
    private final CaseTasks tasks;
    private final ResponsibilityDays responsibilities;

    ArrivalChanges(
            ArrivalStore arrivals,
            ArrivalChangeStore changes,
            Households households,
            Plans plans,
            CaseTasks tasks,
            ResponsibilityDays responsibilities) {
        this.arrivals = arrivals;
        this.changes = changes;
        this.households = households;
        this.plans = plans;
        this.tasks = tasks;
        this.responsibilities = responsibilities;
    }

    /**
     * The dates of the household's tasks follow.
     *
     * @throws Problem at the field {@code date}; a conflict where it has come, or does not come at all
     */
    public Redated redate(WriteTx tx, UUID household, RedateInput in) {
        Commands.check(in, tx.today());
        Arrival before = lock(tx, household, in.version());
        requireGoingOn(before);
        if (before.arrivedAt() != null) {
            throw Problem.conflict("prearrival.redate.arrived");
        }
        if (in.date().equals(before.expectedDate()) && Objects.equals(in.time(), before.expectedTime())) {
            throw Problem.inField("date", "prearrival.redate.same");
        }
        arrivals.expect(household, in.date(), in.time());
        note(tx, household, "expectedDate", before.expectedDate(), in.date());
        note(tx, household, "expectedTime", before.expectedTime(), in.time());
        Arrivals.Facts facts = PreArrivalAnchors.facts(before).on(in.date(), in.time());
        int moved = plans.reached(tx, household, PreArrivalAnchors.expected(facts));
        responsibilities.follow(tx, households.get(tx, household), before, in.date());
        changes.add(tx, household, Kind.REDATED, before.expected(), new Day(in.date(), in.time()), in.reason(), moved);
        return new Redated(in.date(), moved);
    }

    /**
     * What is still to do for the household becomes not relevant, for that reason.
     *
     * @return how many tasks
     * @throws Problem (conflict) where it has come, or has been called off already
     */
    public int cancel(WriteTx tx, UUID household, CancelInput in) {
        Arrival before = lock(tx, household, in.version());
        if (before.arrivedAt() != null) {
            throw Problem.conflict("prearrival.cancel.arrived");
        }
        return end(tx, before, Ending.How.CANCELLED, Kind.CANCELLED, in.reason());
    }

    /** Another municipality goes on with the household, before or after it came here. Returns how many tasks were closed. */
    public int movedAway(WriteTx tx, UUID household, String reason) {
        return end(tx, lock(tx, household, null), Ending.How.MOVED_AWAY, Kind.MOVED_AWAY, reason);
    }

    /** The household came from another municipality. */
    public void movedIn(WriteTx tx, UUID household, String reason) {
        changes.add(tx, household, Kind.MOVED_IN, null, null, reason, 0);
    }

    /**
     * The case goes on after all: what was closed with it is to do again, by the dates that hold now.
     *
     * @return how many tasks
     * @throws Problem (conflict) where it goes on already
     */
    public int resume(WriteTx tx, UUID household) {
        Arrival before = lock(tx, household, null);
        Ending ended = before.ended();
        if (ended == null) {
            throw Problem.conflict("prearrival.resume.not-ended");
        }
        arrivals.goesOn(household);
        int restored = tasks.restore(tx, household, ended.at());
        note(tx, household, "ended", ended.how(), null);
        changes.add(tx, household, Kind.RESUMED, null, null, null, restored);
        return restored;
    }

    /** What changed, the newest first. */
    public List<ArrivalChange> of(Tx tx, UUID household) {
        return changes.of(household);
    }

    private int end(WriteTx tx, Arrival before, Ending.How how, Kind kind, String reason) {
        requireGoingOn(before);
        UUID household = before.household();
        arrivals.ended(tx, household, how, reason);
        int dismissed = tasks.dismiss(tx, household, reason);
        note(tx, household, "ended", null, how);
        changes.add(tx, household, kind, null, null, reason, dismissed);
        return dismissed;
    }

    private static void requireGoingOn(Arrival arrival) {
        if (arrival.ended() != null) {
            throw Problem.conflict("prearrival.ended");
        }
    }

    private Arrival lock(WriteTx tx, UUID household, @Nullable Integer version) {
        households.get(tx, household);
        Arrival found = arrivals.lock(household);
        if (found == null) {
            throw Problem.notFound("arrivals.unknown");
        }
        if (version != null && version != found.version()) {
            throw Problem.conflict("prearrival.changed");
        }
        return found;
    }

    private void note(WriteTx tx, UUID household, String field, @Nullable Object oldValue, @Nullable Object newValue) {
        if (!Objects.equals(oldValue, newValue)) {
            households.note(tx, household, field, Objects.toString(oldValue, null), Objects.toString(newValue, null));
        }
    }
}
