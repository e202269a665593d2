package dk.fodfaeste.agreements;

import dk.fodfaeste.agreements.Agreement.Counter;
import dk.fodfaeste.agreements.Agreement.Status;
import dk.fodfaeste.kernel.text.Words;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How much of a counter is used on a day. Added up from the uses each time it is asked for.
 *
 * @param kind     what is counted
 * @param used     of all of it
 * @param now      of what the ceiling holds for on that day: all of it, or the month
 * @param lastDay  of what the ceiling holds for; {@code null} where it has no end
 * @param daysLeft until then; {@code null} where it has no end, negative where it is over
 * @param months   each month until that day, where months matter
 * @param parties  of each party, where each use is one party's
 */
public record Tally(
        Kind.Counter kind,
        Counter counter,
        long used,
        long now,
        @Nullable LocalDate lastDay,
        @Nullable Long daysLeft,
        List<Month> months,
        Map<UUID, Long> parties) {

    /** What the database adds up. */
    public record Sum(
            UUID counter, LocalDate month, @Nullable UUID party, long amount) {}

    /**
     * A month of the agreement, counted from its first day.
     *
     * @param meant what it was meant to have; {@code null} where nothing is said
     */
    public record Month(
            LocalDate first,
            LocalDate last,
            long used,
            @Nullable Long meant,
            boolean over) {

        /** Whether it is over and had less than it was meant to have. */
        public boolean isShort() {
            return over && meant != null && used < meant;
        }
    }

    private static final int MOST_MONTHS = 60;

    /** Further away, how many days are left says nothing. */
    private static final long MANY_DAYS = 92;

    /** Of every counter of an agreement, in order. */
    public static List<Tally> of(Agreement agreement, List<Sum> sums, LocalDate today) {
        return agreement.counters().stream()
                .map(counter -> of(
                        agreement,
                        counter,
                        sums.stream()
                                .filter(sum -> sum.counter().equals(counter.id()))
                                .toList(),
                        today))
                .toList();
    }

    private static Tally of(Agreement agreement, Counter counter, List<Sum> sums, LocalDate today) {
        Kind.Counter kind = agreement.kind().counter(counter.key());
        LocalDate end = counter.lastDay() == null ? agreement.endsOn() : counter.lastDay();
        LocalDate seen = today.isBefore(counter.firstDay())
                ? counter.firstDay()
                : end != null && today.isAfter(end) ? end : today;
        LocalDate month = month(counter.firstDay(), seen);
        long used = sums.stream().mapToLong(Sum::amount).sum();
        Map<LocalDate, Long> byMonth =
                sums.stream().collect(Collectors.groupingBy(Sum::month, Collectors.summingLong(Sum::amount)));
        LocalDate last = kind.perMonth() ? earlier(monthEnd(counter.firstDay(), month), end) : end;
        return new Tally(
                kind,
                counter,
                used,
                kind.perMonth() ? byMonth.getOrDefault(month, 0L) : used,
                last,
                last == null ? null : ChronoUnit.DAYS.between(today, last),
                kind.perMonth() || kind.monthly() != null
                        ? months(counter, kind, byMonth, seen, end, today)
                        : List.of(),
                parties(sums));
    }

    /** The first day of the month of an agreement that a day lies in. */
    public static LocalDate month(LocalDate first, LocalDate day) {
        return first.plusMonths(ChronoUnit.MONTHS.between(first, day));
    }

    private static LocalDate monthEnd(LocalDate first, LocalDate month) {
        return first.plusMonths(ChronoUnit.MONTHS.between(first, month) + 1).minusDays(1);
    }

    private static List<Month> months(
            Counter counter,
            Kind.Counter kind,
            Map<LocalDate, Long> used,
            LocalDate seen,
            @Nullable LocalDate end,
            LocalDate today) {
        List<Month> months = new ArrayList<>();
        for (int i = 0; i < MOST_MONTHS; i++) {
            LocalDate first = counter.firstDay().plusMonths(i);
            if (first.isAfter(seen)) {
                break;
            }
            LocalDate last = earlier(counter.firstDay().plusMonths(i + 1).minusDays(1), end);
            months.add(new Month(first, last, used.getOrDefault(first, 0L), kind.monthlyParts(), last.isBefore(today)));
        }
        return List.copyOf(months);
    }

    private static LocalDate earlier(LocalDate day, @Nullable LocalDate other) {
        return other != null && other.isBefore(day) ? other : day;
    }

    private static Map<UUID, Long> parties(List<Sum> sums) {
        Map<UUID, Long> parties = new HashMap<>();
        for (Sum sum : sums) {
            if (sum.party() != null) {
                parties.merge(sum.party(), sum.amount(), Long::sum);
            }
        }
        return parties;
    }

    /** What is left now; {@code null} where it is only counted. */
    public @Nullable Long left() {
        Long ceiling = counter.ceiling();
        return ceiling == null ? null : Long.valueOf(ceiling - now);
    }

    /** How much of the ceiling is used, of a hundred. */
    public int share() {
        Long ceiling = counter.ceiling();
        return ceiling == null || ceiling == 0 ? 0 : Math.clamp(100 * now / ceiling, 0, 100);
    }

    /** "31 af 40 timer", "12 personer" where there is no ceiling. */
    public String used(Words words) {
        Long ceiling = counter.ceiling();
        return ceiling == null
                ? unit().of(now).in(words)
                : words.t("agreements.used.of", unit().whole(now).doubleValue(), unit().of(ceiling));
    }

    /** "9 timer tilbage i 7 dage". */
    public String left(Words words) {
        Long left = left();
        if (left == null) {
            return "";
        }
        Unit.Amount amount = unit().of(left);
        if (left <= 0) {
            return words.t("agreements.left.none");
        }
        if (daysLeft == null || daysLeft > MANY_DAYS) {
            return words.t("agreements.left", amount);
        }
        return daysLeft < 0
                ? words.t("agreements.left.unused", amount)
                : words.t("agreements.left.days", amount, daysLeft);
    }

    public Unit unit() {
        return kind.unit();
    }

    /** Whether the parties who are in it each have so many that it is to be talked about anew. */
    static boolean isDue(Agreement agreement, List<Tally> tallies, LocalDate today) {
        Kind.Renegotiate renegotiate = agreement.kind().renegotiate();
        if (renegotiate == null) {
            return false;
        }
        List<UUID> in = agreement.parties().stream()
                .filter(party -> party.side() == Agreement.Side.THEM && party.isIn(today))
                .map(Agreement.Party::id)
                .toList();
        return !in.isEmpty()
                && tallies.stream()
                        .filter(tally -> tally.kind().key().equals(renegotiate.counter()))
                        .anyMatch(tally -> in.stream()
                                .allMatch(party -> tally.parties().getOrDefault(party, 0L) >= renegotiate.each()));
    }

    /** How the agreement stands. */
    public static Status status(Agreement agreement, List<Tally> tallies, LocalDate today) {
        return Status.of(agreement, isDue(agreement, tallies, today), today);
    }
}
