package dk.fodfaeste.ui.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What {@link TimeAxis} draws beside each other, below each other: day by day, for a screen that is too narrow for a line
 * of time.
 *
 * @param days    the first first; today is always among them
 * @param undated what has no day
 */
public record TimeList<T>(List<Day<T>> days, List<T> undated) {

    /**
     * A day on which there is something, or today.
     *
     * @param items in the order in which they were given
     */
    public record Day<T>(LocalDate day, boolean today, List<T> items) {

        public Day {
            items = List.copyOf(items);
        }
    }

    public TimeList {
        days = List.copyOf(days);
        undated = List.copyOf(undated);
    }

    public static <T> TimeList<T> of(
            Collection<T> items, Function<? super T, @Nullable LocalDate> when, LocalDate today) {
        Map<LocalDate, List<T>> byDay = new TreeMap<>();
        byDay.put(today, new ArrayList<>());
        List<T> undated = new ArrayList<>();
        for (T item : items) {
            LocalDate day = when.apply(item);
            (day == null ? undated : byDay.computeIfAbsent(day, any -> new ArrayList<>())).add(item);
        }
        List<Day<T>> days = new ArrayList<>();
        byDay.forEach((day, found) -> days.add(new Day<>(day, day.equals(today), found)));
        return new TimeList<>(days, undated);
    }
}
