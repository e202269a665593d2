package dk.fodfaeste.agreements.use;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.agreements.Kind;
import dk.fodfaeste.agreements.Tally;
import dk.fodfaeste.agreements.kind.Kinds;
import dk.fodfaeste.agreements.use.UseStore.Terms;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.HouseholdSummary;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.ui.input.Command;
import dk.fodfaeste.ui.input.Day;
import dk.fodfaeste.ui.input.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Uses of counters. The ceiling is kept by the database: whoever uses something holds the agreement's row, and the use is
 * added by the statement that adds up the others. So of many who want the last one, exactly one gets it.
 */
@Service
public class Uses {

    /** The most that a page or a workbook shows. */
    public static final int MOST = 2_000;

    /**
     * Something that was used of a counter.
     *
     * @param counter by its key
     * @param amount  in the smallest part of its unit; negative where it takes another use back
     * @param party   whose it is, where each use is one party's
     * @param undoes  the use that it takes back
     * @param undone  whether another takes it back
     */
    public record Use(
            UUID id,
            String counter,
            LocalDate usedOn,
            long amount,
            @Nullable String what,
            @Nullable String reference,
            @Nullable UUID household,
            @Nullable UUID person,
            @Nullable UUID party,
            @Nullable UUID undoes,
            boolean undone,
            Instant at,
            @Nullable String by) {

        /** Whether it counts, and can be taken back. */
        public boolean stands() {
            return undoes == null && !undone;
        }

        /** Without what was written of it. */
        @Override
        public String toString() {
            return "Use[id=%s]".formatted(id);
        }
    }

    /**
     * What is used.
     *
     * @param key     the sender's own mark: what is sent twice is used once
     * @param counter by its key
     * @param amount  in its unit, as people write it
     * @param person  for whom, of a grant for a household
     * @param party   whose it is, where each use is one party's
     * @param caseNumber of the family that it is for, of an agreement between organisations
     */
    @Command
    public record UseInput(
            @Text(max = 60) @Nullable String key,
            @Text(max = 60) String counter,

            @Day(yearsBack = 30, early = "agreements.day.early")
            LocalDate usedOn,

            @Text(max = 20) String amount,
            @Nullable String what,
            @Text(max = 100) @Nullable String reference,
            @Nullable UUID person,
            @Nullable UUID party,
            @Text(max = 20) @Nullable String caseNumber) {}

    private final UseStore store;
    private final Kinds kinds;
    private final Households households;

    Uses(UseStore store, Kinds kinds, Households households) {
        this.store = store;
        this.kinds = kinds;
        this.households = households;
    }

    /** The uses of an agreement that the caller may see, the newest first. */
    public List<Use> of(Tx tx, UUID agreement) {
        return store.of(agreement, MOST);
    }

    /**
     * Uses something.
     *
     * @param family of a grant, which the caller may see; {@code null} for an agreement between organisations
     * @throws Problem at the fields of {@link UseInput}: outside its days, more than is left, and what to do then
     */
    public UUID add(WriteTx tx, UUID agreement, UseInput in, @Nullable Household family) {
        UUID household = whom(tx, in, family);
        if (!store.lock(agreement)) {
            throw Problem.notFound("agreements.unknown");
        }
        Terms terms = store.terms(agreement, in.counter())
                .orElseThrow(() -> Problem.inField("counter", "agreements.counter.unknown"));
        Kind kind = Objects.requireNonNull(kinds.of(List.of(terms.kind())).get(terms.kind()));
        if (kind.isGrant() == (family == null)) {
            throw Problem.notFound("agreements.unknown");
        }
        Kind.Counter counter = kind.counter(in.counter());
        Long amount = counter.unit().read(in.amount());
        if (amount == null || amount == 0) {
            throw Problem.inField("amount", counter.unit().unreadable());
        }
        checkDay(tx, terms, in.usedOn(), counter);
        checkStanding(agreement, kind, terms, counter);
        checkParty(agreement, counter, in);
        UUID person = in.person() != null ? in.person() : household == null ? terms.person() : null;
        Use use = new Use(
                Ids.next(),
                in.counter(),
                in.usedOn(),
                amount,
                in.what(),
                in.reference(),
                person != null ? null : household != null ? household : terms.household(),
                person,
                in.party(),
                null,
                false,
                tx.now(),
                null);
        LocalDate month = Tally.month(terms.firstDay(), in.usedOn());
        if (store.add(tx, terms.counter(), month, counter.perMonth(), in.key(), use)) {
            return use.id();
        }
        Use known =
                in.key() == null ? null : store.sent(terms.counter(), in.key()).orElse(null);
        if (known == null) {
            throw full(terms, counter, counter.perMonth() ? month : null);
        }
        if (known.amount() != use.amount() || !known.usedOn().equals(use.usedOn())) {
            throw Problem.conflict("agreements.use.again");
        }
        return known.id();
    }

    /** The household that a use of an agreement between organisations is for. */
    private @Nullable UUID whom(WriteTx tx, UseInput in, @Nullable Household family) {
        if (in.person() != null
                && (family == null
                        || family.persons().stream().noneMatch(each -> each.id().equals(in.person())))) {
            throw Problem.inField("person", "agreements.use.person");
        }
        String number = in.caseNumber();
        if (number == null || family != null) {
            return null;
        }
        UUID found = households.list(tx, number, null, 2).stream()
                .filter(each -> each.caseNumber().equals(number))
                .map(HouseholdSummary::id)
                .findFirst()
                .orElseThrow(() -> Problem.inField("caseNumber", "agreements.use.case"));
        tx.concerns(found);
        return found;
    }

    private static void checkDay(WriteTx tx, Terms terms, LocalDate day, Kind.Counter counter) {
        if (day.isAfter(tx.today())) {
            throw Problem.inField("usedOn", "agreements.day.future");
        }
        if (day.isBefore(terms.firstDay())) {
            throw Problem.inField("usedOn", "agreements.use.early", terms.firstDay());
        }
        LocalDate last = terms.lastDay();
        if (last != null && day.isAfter(last)) {
            throw counter.wayOut() == null
                    ? Problem.inField("usedOn", "agreements.use.late", last)
                    : Problem.inField("usedOn", "agreements.use.late.way-out", last, counter.wayOut());
        }
        LocalDate withdrawn = terms.withdrawnOn();
        if (withdrawn != null && day.isAfter(withdrawn)) {
            throw Problem.inField("usedOn", "agreements.use.withdrawn", withdrawn);
        }
    }

    private void checkStanding(UUID agreement, Kind kind, Terms terms, Kind.Counter counter) {
        if (counter.isFirst()) {
            return;
        }
        List<String> firsts = kind.counting().stream()
                .filter(Kind.Counter::isFirst)
                .map(Kind.Counter::key)
                .toList();
        List<String> unused = firsts.isEmpty() ? List.of() : store.unused(agreement, firsts);
        if (!unused.isEmpty()) {
            throw Problem.inField(
                    "counter",
                    "agreements.use.first",
                    kind.counter(unused.getFirst()).name());
        }
        boolean approved = switch (kind.approving()) {
            case NONE -> true;
            case US -> terms.us();
            case BOTH -> terms.us() && terms.them();
        };
        if (!approved) {
            throw Problem.inField("counter", kind.isGrant() ? "agreements.use.unissued" : "agreements.use.draft");
        }
    }

    private void checkParty(UUID agreement, Kind.Counter counter, UseInput in) {
        if (counter.byParty() == (in.party() == null)) {
            throw Problem.inField("party", counter.byParty() ? "agreements.use.party" : "agreements.use.no-party");
        }
        if (in.party() != null && !store.isParty(agreement, in.party(), in.usedOn())) {
            throw Problem.inField("party", "agreements.party.unknown");
        }
    }

    /** None is left, or not enough: of what, how much, and what to do then. */
    private Problem full(Terms terms, Kind.Counter counter, @Nullable LocalDate month) {
        long ceiling = Objects.requireNonNull(terms.ceiling());
        var most = counter.unit().of(ceiling);
        var left = counter.unit().of(Math.max(0, ceiling - store.used(terms.counter(), month)));
        return counter.wayOut() == null
                ? Problem.inField("amount", "agreements.use.full", counter.name(), most, left)
                : Problem.inField(
                        "amount", "agreements.use.full.way-out", counter.name(), most, left, counter.wayOut());
    }

    /**
     * Takes a use back, by a row against it.
     *
     * @throws Problem if there is none, it is taken back already, or what else was used rests on it
     */
    public void undo(WriteTx tx, UUID agreement, UUID id) {
        if (!store.lock(agreement)) {
            throw Problem.notFound("agreements.unknown");
        }
        Use use = store.find(agreement, id).orElseThrow(() -> Problem.notFound("agreements.use.unknown"));
        Terms terms = store.terms(agreement, use.counter()).orElseThrow();
        Kind kind = Objects.requireNonNull(kinds.of(List.of(terms.kind())).get(terms.kind()));
        if (kind.counter(use.counter()).isFirst() && terms.us()) {
            throw Problem.conflict(
                    "agreements.use.rests", kind.counter(use.counter()).name());
        }
        if (!use.stands() || !store.undo(tx, id)) {
            throw Problem.conflict("agreements.use.undone");
        }
    }
}
