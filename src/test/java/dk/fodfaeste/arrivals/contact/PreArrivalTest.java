package dk.fodfaeste.arrivals.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.arrivals.contact.PreArrival.Move;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts before arrival: a month to use, and four to eight weeks from the permit. */
class PreArrivalTest {

    /** prearrival.identityKnown: at least a month before. */
    @ParameterizedTest(name = "{0} seen from {1}: {2}")
    @CsvSource({
        "2026-04-02, 2026-03-02, false",
        "2026-04-01, 2026-03-02, true",
        "2026-03-31, 2026-02-28, false",
        "2026-03-31, 2026-03-01, true",
        "2026-03-02, 2026-03-02, true"
    })
    void a_month_to_the_day_is_enough_and_a_day_less_is_short(LocalDate day, LocalDate today, boolean isShort) {
        assertThat(PreArrival.isShort(day, today)).isEqualTo(isShort);
    }

    /** prearrival.permitToMove: 4 to 8 weeks. */
    @ParameterizedTest(name = "a permit of {0} and a move on {1}: {2}")
    @CsvSource({
        "2026-02-02, 2026-03-01, SHORT",
        "2026-02-02, 2026-03-02, USUAL",
        "2026-02-02, 2026-03-30, USUAL",
        "2026-02-02, 2026-03-31, LONG"
    })
    void four_and_eight_weeks_to_the_day_are_usual(LocalDate permit, LocalDate expected, Move move) {
        assertThat(PreArrival.move(permit, expected)).isEqualTo(move);
    }
}
