package dk.fodfaeste.arrivals;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.arrivals.ArrivalChange.Day;
import dk.fodfaeste.arrivals.ArrivalChange.Kind;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.text.Dates;
import dk.fodfaeste.kernel.time.Anchor;
import dk.fodfaeste.kernel.time.DueWindow;
import dk.fodfaeste.kernel.time.Explanation;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.HouseholdKind;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.plans.AnchorMoment;
import dk.fodfaeste.plans.running.Plans;
import dk.fodfaeste.plans.running.Plans.Start;
import dk.fodfaeste.settings.Calendars;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Households on their way, and their arrival. */
@Service
public class Arrivals {

    /** The anchors that arrivals tell the plans of. */
    public static final String NOTICE = "notice";

    public static final String DECISION = "decision";
    public static final String RESPONSIBILITY = "responsibility";
    public static final String ARRIVAL = "arrival";

    /** The event that does the steps that only wait for the family to be here. */
    public static final String REGISTERED = "arrival-registered";

    /** How far ahead the list looks: the notice comes 4–8 weeks before (prearrival.permitToMove). */
    public static final int WEEKS_AHEAD = 8;

    private static final Period LONGEST_AGO = Period.ofYears(1);
    /** Clocks differ a little, and a family may be registered as it walks in. */
    private static final Duration SLACK = Duration.ofMinutes(10);

    private final ArrivalStore store;
    private final ArrivalChangeStore changes;
    private final Households households;
    private final Plans plans;
    private final Calendars calendars;
    private final ResponsibilityDays responsibilities;

    Arrivals(
            ArrivalStore store,
            ArrivalChangeStore changes,
            Households households,
            Plans plans,
            Calendars calendars,
            ResponsibilityDays responsibilities) {
        this.store = store;
        this.changes = changes;
        this.households = households;
        this.plans = plans;
        this.calendars = calendars;
        this.responsibilities = responsibilities;
    }

    /** What a notice says about a household's way here; see {@link Arrival}. */
    public record Facts(
            @Nullable LocalDate permitDate,
            @Nullable LocalDate decisionDate,
            @Nullable LocalDate responsibility,
            @Nullable String centre,
            LocalDate expectedDate,
            @Nullable LocalTime expectedTime) {

        /** The same, expected on another day. */
        public Facts on(LocalDate date, @Nullable LocalTime time) {
            return new Facts(permitDate, decisionDate, responsibility, centre, date, time);
        }
    }

    /** A household that is announced for the first time. */
    public record Announced(Household household, Facts facts) {}

    /**
     * Takes note of new households and starts their plans.
     *
     * @return how many tasks were made
     */
    public int announce(WriteTx tx, @Nullable UUID importId, List<Announced> announced) {
        store.insert(tx, importId, announced);
        return plans.start(
                tx,
                announced.stream()
                        .map(each -> new Start(
                                each.household(),
                                each.facts().expectedDate(),
                                PreArrivalAnchors.all(tx.now(), each.facts())))
                        .toList());
    }

    /**
     * Takes over what a newer notice says, and moves the dates of tasks with it. What has happened already stays.
     *
     * @return whether anything was different
     */
    public boolean update(WriteTx tx, Household household, Facts newer) {
        Arrival known = get(tx, household.id());
        Facts merged = PreArrivalAnchors.merged(known, newer);
        if (merged.equals(PreArrivalAnchors.facts(known))) {
            return false;
        }
        store.update(household.id(), merged);
        UUID id = household.id();
        note(tx, id, "permitDate", known.permitDate(), merged.permitDate());
        note(tx, id, "centre", known.centre(), merged.centre());
        if (note(tx, id, "decisionDate", known.decisionDate(), merged.decisionDate())
                && merged.decisionDate() != null) {
            plans.reached(tx, id, new AnchorMoment(Anchor.on(DECISION, merged.decisionDate()), true));
        }
        if (note(tx, id, "responsibility", known.responsibility(), merged.responsibility())
                && merged.responsibility() != null) {
            plans.reached(tx, id, new AnchorMoment(Anchor.on(RESPONSIBILITY, merged.responsibility()), false));
        }
        boolean moved = note(tx, id, "expectedDate", known.expectedDate(), merged.expectedDate());
        moved |= note(tx, id, "expectedTime", known.expectedTime(), merged.expectedTime());
        if (moved && known.arrivedAt() == null) {
            int tasks = plans.reached(tx, id, PreArrivalAnchors.expected(merged));
            changes.add(
                    tx,
                    id,
                    Kind.REDATED,
                    known.expected(),
                    new Day(merged.expectedDate(), merged.expectedTime()),
                    null,
                    tasks);
        }
        return true;
    }

    /**
     * The household has arrived, or arrived at another time than was first noted: the dates of its tasks follow.
     *
     * @return how many tasks got another date
     * @throws Problem if the moment lies ahead, or more than a year back; a conflict where the case has ended here
     */
    public int register(WriteTx tx, UUID household, Instant arrivedAt) {
        Household known = households.get(tx, household);
        if (arrivedAt.isAfter(tx.now().plus(SLACK))) {
            throw Problem.inField("arrivedAt", "arrivals.register.future");
        }
        if (Dates.day(arrivedAt).isBefore(tx.today().minus(LONGEST_AGO))) {
            throw Problem.inField("arrivedAt", "arrivals.register.past");
        }
        Arrival before = get(tx, household);
        if (arrivedAt.equals(before.arrivedAt())) {
            return 0;
        }
        if (before.ended() != null) {
            throw Problem.conflict("prearrival.ended");
        }
        store.arrived(household, arrivedAt);
        note(tx, known.id(), "arrivedAt", before.arrivedAt(), arrivedAt);
        int moved = plans.reached(tx, household, arrival(arrivedAt));
        plans.happened(tx, household, REGISTERED, arrivedAt);
        responsibilities.follow(tx, known, before, Dates.day(arrivedAt));
        changes.add(tx, household, Kind.ARRIVED, day(before), Day.of(arrivedAt), null, moved);
        return moved;
    }

    /** The moment that dates are counted from once a household has arrived. */
    public static AnchorMoment arrival(Instant arrivedAt) {
        return new AnchorMoment(Anchor.at(ARRIVAL, arrivedAt.atZone(Dates.ZONE)), true);
    }

    /**
     * The household has not arrived after all: it is expected again, and the dates of its tasks follow.
     *
     * @throws Problem if it was not registered as arrived
     */
    public void unregister(WriteTx tx, UUID household) {
        Household known = households.get(tx, household);
        Arrival before = get(tx, household);
        if (before.arrivedAt() == null) {
            throw Problem.conflict("arrivals.register.not-arrived");
        }
        store.arrived(household, null);
        note(tx, household, "arrivedAt", before.arrivedAt(), null);
        int moved = plans.reached(tx, household, PreArrivalAnchors.expected(PreArrivalAnchors.facts(before)));
        plans.didNotHappen(tx, household, REGISTERED);
        responsibilities.follow(tx, known, before, before.expectedDate());
        changes.add(tx, household, Kind.NOT_ARRIVED, day(before), before.expected(), null, moved);
    }

    /** Who is expected up to that day and has not been registered; the first first. */
    public List<Arrival> expected(Tx tx, LocalDate until, int limit) {
        return store.expected(until, limit);
    }

    /** Who arrived since that moment; the last first. */
    public List<Arrival> arrivedSince(Tx tx, Instant since, int limit) {
        return store.arrivedSince(since, limit);
    }

    /**
     * What is known about a household's way here.
     *
     * @throws Problem if it never was announced
     */
    public Arrival get(Tx tx, UUID household) {
        Arrival found = store.find(household);
        if (found == null) {
            throw Problem.notFound("arrivals.unknown");
        }
        return found;
    }

    /** The same, or {@code null} if it never was announced. */
    public @Nullable Arrival find(Tx tx, UUID household) {
        return store.find(household);
    }

    /** The households that an import brought in. */
    public List<UUID> ofImport(Tx tx, UUID importId) {
        return store.ofImport(importId);
    }

    /**
     * Why the municipality is responsible from that day.
     *
     * @return {@code null} where the day does not follow from the decision, or was settled before a rule or closing day
     *     was what it is now
     */
    public @Nullable Explanation whyResponsible(Tx tx, HouseholdKind kind, Arrival arrival) {
        DueWindow window = Responsibility.window(kind, arrival.decisionDate(), calendars.calendar(tx));
        return window != null
                        && !arrival.responsibilityTold()
                        && window.dueBy().toLocalDate().equals(arrival.responsibility())
                ? window.explanation()
                : null;
    }

    private static Day day(Arrival arrival) {
        return arrival.arrivedAt() == null ? arrival.expected() : Day.of(arrival.arrivedAt());
    }

    private boolean note(
            WriteTx tx, UUID household, String field, @Nullable Object oldValue, @Nullable Object newValue) {
        if (Objects.equals(oldValue, newValue)) {
            return false;
        }
        households.note(tx, household, field, Objects.toString(oldValue, null), Objects.toString(newValue, null));
        return true;
    }
}
