package dk.fodfaeste.forms.result;

import static dk.fodfaeste.forms.result.SmallNumbers.Shown.HIDDEN;
import static dk.fodfaeste.forms.result.SmallNumbers.Shown.NUMBER;
import static dk.fodfaeste.forms.result.SmallNumbers.Shown.UNDER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SmallNumbersTest {

    @Test
    void five_are_shown_and_four_are_not() {
        assertThat(SmallNumbers.inTotal(List.of(5L, 9L), 5)).containsExactly(NUMBER, NUMBER);
        assertThat(SmallNumbers.inTotal(List.of(4L, 9L, 20L), 5)).containsExactly(UNDER, HIDDEN, NUMBER);
    }

    @Test
    void two_small_ones_whose_sum_says_what_they_are_get_a_third_beside_them() {
        assertThat(SmallNumbers.inTotal(List.of(1L, 1L, 7L, 20L), 5)).containsExactly(UNDER, UNDER, HIDDEN, NUMBER);
        assertThat(SmallNumbers.inTotal(List.of(4L, 4L, 7L, 20L), 5)).containsExactly(UNDER, UNDER, HIDDEN, NUMBER);
        assertThat(SmallNumbers.inTotal(List.of(1L, 3L, 7L, 20L), 5)).containsExactly(UNDER, UNDER, NUMBER, NUMBER);
    }

    @Test
    void nothing_is_shown_of_fewer_than_five_in_all_nor_where_nothing_can_stand_beside() {
        assertThat(SmallNumbers.inTotal(List.of(4L, 0L), 5)).isEmpty();
        assertThat(SmallNumbers.inTotal(List.of(4L, 4L), 5)).isEmpty();
        assertThat(SmallNumbers.inTotal(List.of(0L, 0L), 5)).containsExactly(NUMBER, NUMBER);
    }

    @Test
    void of_several_neither_those_who_said_it_nor_those_who_did_not_are_few() {
        assertThat(SmallNumbers.each(List.of(4L, 5L, 6L, 0L, 10L), 10, 5))
                .containsExactly(UNDER, NUMBER, HIDDEN, NUMBER, NUMBER);
        assertThat(SmallNumbers.each(List.of(4L), 4, 5)).isEmpty();
    }
}
