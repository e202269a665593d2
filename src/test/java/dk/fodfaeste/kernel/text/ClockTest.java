package dk.fodfaeste.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClockTest {

    @ParameterizedTest
    @CsvSource({
        "9.30, 09:30",
        "9:30, 09:30",
        "930, 09:30",
        "0930, 09:30",
        "'9,30', 09:30",
        "09.30, 09:30",
        "kl. 9.30, 09:30",
        "Kl 930, 09:30",
        "' 14:05 ', 14:05",
        "2359, 23:59",
        "0000, 00:00",
        "000, 00:00",
        "23.59.59, 23:59:59"
    })
    void a_time_is_read_as_people_type_it(String typed, LocalTime time) {
        assertThat(Clock.read(typed)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "24.00", "2400", "9.60", "960", "9.3", "9", "12345", "9.30 PM", "-9.30", "9..30", "٠٩٣٠", "ni"
            })
    void what_is_no_time_of_day_is_none(String typed) {
        assertThat(Clock.read(typed)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.30", "9:30", "930", "0930", "23.59", "0000"})
    void a_browser_lets_pass_what_is_read(String typed) {
        assertThat(typed).matches(Clock.PATTERN);
    }

    @ParameterizedTest
    @CsvSource({
        "09:30, DA, 09.30",
        "09:30, EN, 09:30",
        "09:30:15, DA, 09.30",
        "930, DA, 930",
        "'', DA, ''",
        "hvad, DA, hvad"
    })
    void a_field_shows_it_as_its_language_writes_it_and_what_was_typed_as_it_was(
            String value, UiLanguage language, String shown) {
        assertThat(Clock.shown(value, language)).isEqualTo(shown);
    }
}
