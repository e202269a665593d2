package dk.fodfaeste.forms.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Keeps counts from telling who is behind them: those under the limit are not shown, and enough of the others beside them that
 * the sum does not give them away.
 */
final class SmallNumbers {

    /** A count as it may be shown. */
    enum Shown {
        NUMBER,
        UNDER,
        HIDDEN
    }

    private SmallNumbers() {}

    /**
     * How each of these counts may be shown, where their sum is known.
     *
     * @param limit the least that is shown
     * @return nothing where no selection keeps them apart: then none is shown
     */
    static List<Shown> inTotal(List<Long> counts, int limit) {
        long total = counts.stream().mapToLong(Long::longValue).sum();
        if (total == 0) {
            return counts.stream().map(each -> Shown.NUMBER).toList();
        }
        if (total < limit) {
            return List.of();
        }
        List<Integer> small = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            (isSmall(counts.get(i), limit) ? small : others).add(i);
        }
        // The smallest that anybody counted for first; that nobody did, last.
        others.sort(Comparator.comparingLong((Integer i) -> counts.get(i) == 0 ? Long.MAX_VALUE : counts.get(i)));
        Set<Integer> beside = new HashSet<>();
        while (tells(counts, small, beside, limit)) {
            if (beside.size() == others.size()) {
                return List.of();
            }
            beside.add(others.get(beside.size()));
        }
        List<Shown> shown = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            shown.add(small.contains(i) ? Shown.UNDER : beside.contains(i) ? Shown.HIDDEN : Shown.NUMBER);
        }
        return List.copyOf(shown);
    }

    /** How each may be shown where several hold of the same: of whom it holds, and of whom it does not. */
    static List<Shown> each(List<Long> counts, long total, int limit) {
        if (total > 0 && total < limit) {
            return List.of();
        }
        return counts.stream()
                .map(each ->
                        isSmall(each, limit) ? Shown.UNDER : isSmall(total - each, limit) ? Shown.HIDDEN : Shown.NUMBER)
                .toList();
    }

    private static boolean isSmall(long count, int limit) {
        return count > 0 && count < limit;
    }

    /** Whether what is left of the sum says what the hidden ones are. */
    private static boolean tells(List<Long> counts, List<Integer> small, Set<Integer> beside, int limit) {
        if (small.isEmpty()) {
            return false;
        }
        if (!beside.isEmpty()) {
            return false;
        }
        long sum = small.stream().mapToLong(counts::get).sum();
        return small.size() == 1 || sum == small.size() || sum == (long) small.size() * (limit - 1);
    }
}
