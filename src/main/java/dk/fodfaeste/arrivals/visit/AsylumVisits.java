package dk.fodfaeste.arrivals.visit;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.arrivals.Arrivals;
import dk.fodfaeste.arrivals.visit.AsylumVisit.Attendee;
import dk.fodfaeste.arrivals.visit.AsylumVisit.Part;
import dk.fodfaeste.kernel.Faults;
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

/** Visits at asylum centres before households come (HED-1). */
@Service
public class AsylumVisits {

    private static final int MOST_ATTENDEES = 12;
    private static final int YEARS_AWAY = 1;

    /** Someone who was there, and for what; {@link Part#OTHER} where that is left out. */
    @Command
    public record AttendeeInput(
            @Text(kind = Text.Kind.NAME) String name,
            @Nullable Part part) {

        private Attendee attendee() {
            return new Attendee(name, part == null ? Part.OTHER : part);
        }
    }

    /**
     * A visit as it is told.
     *
     * @param version of a visit that is changed: the one that the writer saw
     */
    @Command
    public record VisitInput(
            @Day(
                    yearsBack = YEARS_AWAY,
                    early = "prearrival.visit.past",
                    yearsAhead = 0,
                    late = "prearrival.visit.future")
            LocalDate day,

            @Text(kind = Text.Kind.TITLE) String centre,
            List<AttendeeInput> attendees,
            @Text(max = 2_000) @Nullable String note,
            boolean contractBegun,
            boolean planBegun,
            boolean assessment,
            @Nullable LocalDate assessmentStarts,
            @Nullable Integer version) {

        public VisitInput {
            attendees = List.copyOf(attendees);
        }

        static VisitInput of(AsylumVisit visit) {
            return new VisitInput(
                    visit.day(),
                    visit.centre(),
                    visit.attendees().stream()
                            .map(each -> new AttendeeInput(each.name(), each.part()))
                            .toList(),
                    visit.note(),
                    visit.contractBegun(),
                    visit.planBegun(),
                    visit.assessment(),
                    visit.assessmentStarts(),
                    visit.version());
        }
    }

    /** A visit with whom it was to. */
    public record Visited(AsylumVisit visit, HouseholdSummary family) {}

    private final VisitStore store;
    private final Arrivals arrivals;
    private final Households households;

    AsylumVisits(VisitStore store, Arrivals arrivals, Households households) {
        this.store = store;
        this.arrivals = arrivals;
        this.households = households;
    }

    /**
     * Writes down a visit. That somebody was missing is no refusal: the visit was as it was.
     *
     * @throws Problem at the fields {@code day}, {@code attendees}, {@code assessmentStarts}
     */
    public AsylumVisit add(WriteTx tx, UUID household, VisitInput in) {
        households.get(tx, household);
        arrivals.get(tx, household);
        AsylumVisit visit = visit(tx, Ids.next(), household, in, 0);
        store.insert(tx, visit);
        households.note(tx, household, "visit", null, visit.day().toString());
        return visit;
    }

    /** Corrects what was written down. */
    public AsylumVisit change(WriteTx tx, UUID household, UUID id, VisitInput in) {
        households.get(tx, household);
        AsylumVisit before = get(tx, household, id);
        if (in.version() != null && in.version() != before.version()) {
            throw Problem.conflict("prearrival.changed");
        }
        AsylumVisit visit = visit(tx, id, household, in, before.version() + 1);
        if (!store.update(visit, before.version())) {
            throw Problem.conflict("prearrival.changed");
        }
        households.note(
                tx, household, "visit", before.day().toString(), visit.day().toString());
        return visit;
    }

    /** The visit was written down by mistake; it stays in the table, and counts no more. */
    public void withdraw(WriteTx tx, UUID household, UUID id) {
        households.get(tx, household);
        AsylumVisit before = get(tx, household, id);
        store.withdraw(tx, id);
        households.note(tx, household, "visit", before.day().toString(), null);
    }

    /**
     * One visit to a household.
     *
     * @throws Problem if there is none
     */
    public AsylumVisit get(Tx tx, UUID household, UUID id) {
        return of(tx, household).stream()
                .filter(visit -> visit.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("prearrival.visit.unknown"));
    }

    /** The visits to a household, the last first. */
    public List<AsylumVisit> of(Tx tx, UUID household) {
        return store.of(household);
    }

    /** The last visits to any household that the caller may see. */
    public List<Visited> latest(Tx tx, int limit) {
        List<AsylumVisit> found = store.latest(tx.scope(), limit);
        Map<UUID, HouseholdSummary> families = households.summaries(
                tx, found.stream().map(AsylumVisit::household).distinct().toList());
        families.keySet().forEach(tx::concerns);
        return found.stream()
                .map(visit -> new Visited(visit, Objects.requireNonNull(families.get(visit.household()))))
                .toList();
    }

    private static AsylumVisit visit(WriteTx tx, UUID id, UUID household, VisitInput in, int version) {
        LocalDate starts = in.assessmentStarts();
        boolean far = starts != null
                && (starts.isBefore(in.day().minusYears(YEARS_AWAY))
                        || starts.isAfter(in.day().plusYears(YEARS_AWAY)));
        boolean without = !in.assessment() && starts != null;
        new Faults()
                .addAll(() -> Commands.check(in, tx.today()))
                .add(in.attendees().isEmpty(), "attendees", "prearrival.visit.nobody")
                .add(in.attendees().size() > MOST_ATTENDEES, "attendees", "prearrival.visit.many", MOST_ATTENDEES)
                .add(without, "assessmentStarts", "prearrival.visit.assessment.without")
                .add(far && !without, "assessmentStarts", "prearrival.visit.assessment.far", YEARS_AWAY)
                .end();
        return new AsylumVisit(
                id,
                household,
                in.day(),
                in.centre(),
                in.attendees().stream().map(AttendeeInput::attendee).toList(),
                in.note(),
                in.contractBegun(),
                in.planBegun(),
                in.assessment(),
                in.assessmentStarts(),
                tx.now(),
                tx.caller().name(),
                version);
    }
}
