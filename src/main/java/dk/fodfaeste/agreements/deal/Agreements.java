package dk.fodfaeste.agreements.deal;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.agreements.Agreement;
import dk.fodfaeste.agreements.Agreement.Counter;
import dk.fodfaeste.agreements.Agreement.Event;
import dk.fodfaeste.agreements.Agreement.Milestone;
import dk.fodfaeste.agreements.Agreement.Party;
import dk.fodfaeste.agreements.Agreement.Status;
import dk.fodfaeste.agreements.Kind;
import dk.fodfaeste.agreements.Tally;
import dk.fodfaeste.agreements.Tally.Sum;
import dk.fodfaeste.agreements.deal.AgreementStore.Row;
import dk.fodfaeste.agreements.kind.Kinds;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.calendar.WorkingCalendar;
import dk.fodfaeste.kernel.time.Anchor;
import dk.fodfaeste.kernel.time.Timing;
import dk.fodfaeste.settings.Calendars;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Agreements as they stand, and making and changing them. */
@Service
public class Agreements {

    private static final int MOST = 500;

    /**
     * An agreement as it stands today.
     *
     * @param nextMeeting when its parties meet next; {@code null} where they have no rhythm, or it is over
     */
    public record Standing(
            Agreement agreement,
            List<Tally> tallies,
            Status status,
            @Nullable LocalDate nextMeeting) {

        public UUID id() {
            return agreement.id();
        }

        /** The counter of this key. */
        public Tally tally(String key) {
            return tallies.stream()
                    .filter(each -> each.kind().key().equals(key))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private final AgreementStore store;
    private final Kinds kinds;
    private final Calendars calendars;
    private final AgreementRules rules = new AgreementRules();

    Agreements(AgreementStore store, Kinds kinds, Calendars calendars) {
        this.store = store;
        this.kinds = kinds;
        this.calendars = calendars;
    }

    /** Those between organisations, the newest first. */
    public List<Standing> between(Tx tx) {
        return of(tx, store.between(MOST));
    }

    /**
     * One between organisations.
     *
     * @throws Problem if there is none
     */
    public Standing get(Tx tx, UUID id) {
        Standing found = find(tx, id);
        if (found.agreement().kind().isGrant()) {
            throw Problem.notFound("agreements.unknown");
        }
        return found;
    }

    /**
     * Any of them, a grant too: whoever asks has made sure that the caller may see it.
     *
     * @throws Problem if there is none
     */
    public Standing find(Tx tx, UUID id) {
        return of(tx, List.of(id)).stream().findFirst().orElseThrow(() -> Problem.notFound("agreements.unknown"));
    }

    /** The same, and nobody else changes it until the transaction ends. */
    public Standing locked(WriteTx tx, UUID id) {
        if (!store.lock(id)) {
            throw Problem.notFound("agreements.unknown");
        }
        return find(tx, id);
    }

    /** Agreements as they stand, the newest first. */
    public List<Standing> of(Tx tx, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Row> rows = store.rows(ids);
        Map<UUID, Kind> known = kinds.of(rows.stream().map(Row::kind).toList());
        Map<UUID, List<Party>> parties = by(store.parties(ids), Party::agreement);
        Map<UUID, List<Counter>> counters = by(store.counters(ids), Counter::agreement);
        Map<UUID, List<Milestone>> milestones = by(store.milestones(ids), Milestone::agreement);
        Map<UUID, List<Event>> marks = by(store.marks(ids), Event::agreement);
        List<UUID> counting = counters.values().stream()
                .flatMap(List::stream)
                .map(Counter::id)
                .toList();
        List<Sum> sums = counting.isEmpty() ? List.of() : store.sums(counting);
        WorkingCalendar calendar = calendars.calendar(tx);
        return rows.stream()
                .map(row -> row.with(
                        Objects.requireNonNull(known.get(row.kind())),
                        parties.getOrDefault(row.id(), List.of()),
                        counters.getOrDefault(row.id(), List.of()),
                        milestones.getOrDefault(row.id(), List.of()),
                        marks.getOrDefault(row.id(), List.of())))
                .map(each -> standing(each, sums, calendar, tx.today()))
                .toList();
    }

    /** What has happened with it, the newest first. */
    public List<Event> events(Tx tx, UUID id) {
        return store.events(id);
    }

    /**
     * Makes one between organisations.
     *
     * @throws Problem at the fields of {@link AgreementInput}
     */
    public UUID add(WriteTx tx, String kind, AgreementInput in) {
        if (kinds.get(tx, kind).kind().isGrant()) {
            throw Problem.notFound("agreements.kind.unknown");
        }
        return make(tx, kinds.edition(tx, kind), in, null, null, null, null);
    }

    /** Makes one; whom a grant is for, and what was said to its question, has been looked at. */
    public UUID make(
            WriteTx tx,
            UUID edition,
            AgreementInput in,
            @Nullable UUID household,
            @Nullable UUID person,
            @Nullable Boolean conditionMet,
            @Nullable String conditionSource) {
        Kind kind = Objects.requireNonNull(kinds.of(List.of(edition)).get(edition));
        rules.check(kind, in, List.of());
        UUID id = Ids.next();
        Row row = new Row(
                id,
                edition,
                in.title(),
                household,
                person,
                in.startsOn(),
                in.endsOn(),
                in.document(),
                in.documentLink(),
                in.meeting(),
                conditionMet,
                conditionSource,
                null,
                null,
                null,
                1,
                0,
                tx.now());
        if (!store.insert(row)) {
            throw Problem.inField("title", "agreements.title.taken", in.title(), in.startsOn());
        }
        put(kind, id, in, List.of(), List.of(), List.of());
        store.happened(tx, id, Event.What.MADE, null, 1, null);
        return id;
    }

    /**
     * Changes what it says. An approval of what it said before no longer counts where anything of that is another now.
     *
     * @throws Problem at the fields of {@link AgreementInput}; a conflict if somebody else has changed it meanwhile
     */
    public void change(WriteTx tx, Standing standing, AgreementInput in) {
        Agreement before = standing.agreement();
        if (in.version() != null && in.version() != before.version()) {
            throw Problem.conflict("agreements.changed");
        }
        rules.check(before.kind(), in, standing.tallies());
        Set<String> changed = rules.changes(before, in);
        if (changed.isEmpty()) {
            return;
        }
        for (Party gone : before.parties()) {
            if (in.parties().stream().noneMatch(each -> gone.id().equals(each.id()) && each.name() != null)) {
                if (store.hasUses(gone.id())) {
                    throw Problem.inField("parties", "agreements.party.used", gone.name());
                }
                store.removeParty(gone.id());
            }
        }
        before.milestones().stream()
                .filter(gone ->
                        in.milestones().stream().noneMatch(each -> gone.id().equals(each.id()) && each.text() != null))
                .forEach(gone -> store.removeMilestone(gone.id()));
        put(before.kind(), before.id(), in, before.parties(), before.counters(), before.milestones());
        Row row = store.rows(List.of(before.id())).getFirst();
        int content = rules.isAnother(changed) ? before.content() + 1 : before.content();
        store.update(new Row(
                row.id(),
                row.kind(),
                in.title(),
                row.household(),
                row.person(),
                in.startsOn(),
                in.endsOn(),
                in.document(),
                in.documentLink(),
                in.meeting(),
                row.conditionMet(),
                row.conditionSource(),
                row.withdrawnOn(),
                row.withdrawnBy(),
                row.withdrawnReason(),
                content,
                row.version(),
                row.createdAt()));
        store.happened(tx, before.id(), Event.What.CHANGED, null, content, String.join("; ", changed));
    }

    private void put(
            Kind kind,
            UUID id,
            AgreementInput in,
            List<Party> parties,
            List<Counter> counters,
            List<Milestone> milestones) {
        Set<UUID> put = new LinkedHashSet<>();
        for (Party each : rules.parties(id, in, parties)) {
            store.put(each, put.size());
            put.add(each.id());
        }
        for (Counter each : rules.counters(kind, id, in, counters)) {
            store.put(each, put.size());
            put.add(each.id());
        }
        for (Milestone each : rules.milestones(id, in, milestones)) {
            store.put(each, put.size());
            put.add(each.id());
        }
    }

    private static Standing standing(Agreement agreement, List<Sum> sums, WorkingCalendar calendar, LocalDate today) {
        List<Tally> tallies = Tally.of(agreement, sums, today);
        Status status = Tally.status(agreement, tallies, today);
        return new Standing(agreement, tallies, status, status.isOver() ? null : nextMeeting(agreement, calendar));
    }

    /** Counted from the last one held, not from the one that was planned: K08-2. */
    private static @Nullable LocalDate nextMeeting(Agreement agreement, WorkingCalendar calendar) {
        if (agreement.meeting() == null) {
            return null;
        }
        LocalDate last = agreement.lastMet() == null ? agreement.startsOn() : agreement.lastMet();
        return Timing.parse(agreement.meeting())
                .window(Anchor.on(Timing.Every.LAST, last), calendar)
                .dueBy()
                .toLocalDate();
    }

    private static <T> Map<UUID, List<T>> by(List<T> parts, Function<T, UUID> agreement) {
        return parts.stream().collect(Collectors.groupingBy(agreement));
    }
}
