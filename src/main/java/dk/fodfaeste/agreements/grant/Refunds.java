package dk.fodfaeste.agreements.grant;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.agreements.Kind;
import dk.fodfaeste.agreements.Unit;
import dk.fodfaeste.agreements.grant.GrantStore.Paid;
import dk.fodfaeste.agreements.kind.Kinds;
import dk.fodfaeste.kernel.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What was paid of grants, and how much of it comes back from the state. */
@Service
public class Refunds {

    private static final int MOST = 5_000;
    private static final int LONGEST_YEARS = 5;
    private static final long WHOLE = 100;

    /**
     * Something that was paid. Of a sensitive kind, whoever lacks the right to it reads what must be claimed, and not of whom.
     *
     * @param amount in øre, as are the others
     */
    public record Refund(
            UUID id,
            LocalDate day,
            @Nullable String kind,
            @Nullable String caseNumber,
            @Nullable String family,
            @Nullable String what,
            @Nullable String reference,
            String code,
            long amount,
            long refund) {

        public long net() {
            return amount - refund;
        }
    }

    /** What was paid in a time, and what it comes to. */
    public record Statement(LocalDate from, LocalDate to, List<Refund> rows, boolean cut) {

        public long amount() {
            return rows.stream().mapToLong(Refund::amount).sum();
        }

        public long refund() {
            return rows.stream().mapToLong(Refund::refund).sum();
        }

        public long net() {
            return amount() - refund();
        }
    }

    private final GrantStore store;
    private final Kinds kinds;

    Refunds(GrantStore store, Kinds kinds) {
        this.store = store;
        this.kinds = kinds;
    }

    /**
     * What was paid between two days, both included.
     *
     * @param from the first of January where nothing is said
     * @param to   today where nothing is said
     * @throws Problem at the field {@code to} if there is no such time, or it is too long
     */
    public Statement between(Tx tx, @Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate last = to == null ? tx.today() : to;
        LocalDate first = from == null ? last.withDayOfYear(1) : from;
        if (last.isBefore(first) || last.isAfter(first.plusYears(LONGEST_YEARS))) {
            throw Problem.inField("to", "agreements.refund.time", LONGEST_YEARS);
        }
        Map<UUID, Kind> refunding = kinds.of(store.editions()).entrySet().stream()
                .filter(each -> each.getValue().refund() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        List<Paid> paid = store.paid(List.copyOf(refunding.keySet()), first, last, MOST + 1).stream()
                .filter(each -> kind(refunding, each).counter(each.counter()).unit() == Unit.MONEY)
                .toList();
        return new Statement(
                first,
                last,
                paid.stream()
                        .limit(MOST)
                        .map(each -> refund(tx, kind(refunding, each), each))
                        .toList(),
                paid.size() > MOST);
    }

    private static Kind kind(Map<UUID, Kind> kinds, Paid paid) {
        return Objects.requireNonNull(kinds.get(paid.kind()));
    }

    private static Refund refund(Tx tx, Kind kind, Paid paid) {
        Kind.Refund back = Objects.requireNonNull(kind.refund());
        boolean shown = tx.scope().reaches(null) && Grants.maySee(tx, paid.household(), kind);
        if (shown) {
            tx.concerns(paid.household());
        }
        return new Refund(
                paid.id(),
                paid.usedOn(),
                shown ? kind.name().da() : null,
                shown ? paid.caseNumber() : null,
                shown ? paid.family() : null,
                shown ? paid.what() : null,
                paid.reference(),
                back.da(),
                paid.amount(),
                (paid.amount() * back.percent() + WHOLE / 2) / WHOLE);
    }
}
