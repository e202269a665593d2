package dk.fodfaeste.ui.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Time below each other. */
class TimeListTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private record Item(String name, @Nullable LocalDate day) {}

    @Test
    void days_stand_in_their_order_with_today_among_them_also_when_nothing_is_on_it() {
        TimeList<Item> list = list(
                new Item("late", TODAY.plusDays(1)),
                new Item("early", TODAY.minusDays(1)),
                new Item("again", TODAY.plusDays(1)));
        assertThat(list.days())
                .extracting(TimeList.Day::day)
                .containsExactly(TODAY.minusDays(1), TODAY, TODAY.plusDays(1));
        assertThat(list.days()).extracting(TimeList.Day::today).containsExactly(false, true, false);
        assertThat(list.days().getLast().items()).extracting(Item::name).containsExactly("late", "again");
    }

    @Test
    void what_has_no_day_stands_apart() {
        TimeList<Item> list = list(new Item("some day", null));
        assertThat(list.undated()).hasSize(1);
        assertThat(list.days()).hasSize(1);
    }

    private static TimeList<Item> list(Item... items) {
        return TimeList.of(List.of(items), Item::day, TODAY);
    }
}
