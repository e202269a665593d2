package dk.fodfaeste.demo.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lays arrivals out over the months around today at the demo municipality's pace. */
final class ArrivalDays {

    /** Hedensted's intake (HED-M): about 15 people a month. */
    static final int PERSONS_A_MONTH = 15;

    static final int MONTHS_BACK = 9;

    /** Whoever comes later has not been announced yet. */
    static final int DAYS_AHEAD = Announcement.MOST_DECISION_DAYS;

    private static final double DAYS_A_PERSON = 365.25 / 12 / PERSONS_A_MONTH;
    private static final int SCATTER_DAYS = 5;

    private final LocalDate today;
    private final Predicate<LocalDate> closed;
    private final Dice dice;
    private double next;

    ArrivalDays(LocalDate today, Predicate<LocalDate> closed, Dice dice) {
        this.today = today;
        this.closed = closed;
        this.dice = dice;
        next = today.minusMonths(MONTHS_BACK).toEpochDay();
    }

    boolean hasNext() {
        return next <= lastDay().toEpochDay();
    }

    /**
     * Where a household of this size would arrive, before closed days are avoided. The larger it is, the longer until the
     * next one; a day is scattered around its place, but the pace stays.
     */
    LocalDate take(int persons) {
        LocalDate day = LocalDate.ofEpochDay((long) next).plusDays(dice.between(-SCATTER_DAYS, SCATTER_DAYS));
        next += persons * DAYS_A_PERSON;
        return day.isAfter(lastDay()) ? lastDay() : day;
    }

    /** The next household comes on this day or before. */
    LocalDate atLatest() {
        return LocalDate.ofEpochDay((long) next).plusDays(SCATTER_DAYS);
    }

    private LocalDate lastDay() {
        return today.plusDays(DAYS_AHEAD);
    }

    /**
     * Moves each day to an open one, and a few so that there is always something to see: an arrival 48–96 hours ago (the
     * ladder's window), one today and one on the next open day.
     */
    List<LocalDate> onOpenDays(List<LocalDate> days) {
        List<LocalDate> open =
                new ArrayList<>(days.stream().map(this::openOnOrBefore).toList());
        Set<Integer> moved = new HashSet<>();
        for (LocalDate shown : shownDays()) {
            IntStream.range(0, open.size())
                    .boxed()
                    .filter(index -> !moved.contains(index))
                    .min(Comparator.comparingLong(
                            index -> Math.abs(open.get(index).toEpochDay() - shown.toEpochDay())))
                    .ifPresent(index -> {
                        open.set(index, shown);
                        moved.add(index);
                    });
        }
        return open;
    }

    private List<LocalDate> shownDays() {
        var shown = new ArrayList<LocalDate>();
        Stream.of(3, 2, 4)
                .map(today::minusDays)
                .filter(closed.negate())
                .findFirst()
                .ifPresent(shown::add);
        if (!closed.test(today)) {
            shown.add(today);
        }
        shown.add(Stream.iterate(today.plusDays(1), day -> day.plusDays(1))
                .filter(closed.negate())
                .findFirst()
                .orElseThrow());
        return shown;
    }

    private LocalDate openOnOrBefore(LocalDate day) {
        return Stream.iterate(day, earlier -> earlier.minusDays(1))
                .filter(closed.negate())
                .findFirst()
                .orElseThrow();
    }
}
