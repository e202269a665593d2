package dk.fodfaeste.arrivals.value;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.arrivals.value.TimeText.Split;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTest {

    @ParameterizedTest
    @CsvSource({
        "10, 10:00",
        "10.30, 10:30",
        "10:30, 10:30",
        "kl. 10.30, 10:30",
        "Kl 9, 09:00",
        "klokken 9, 09:00",
        "0930, 09:30",
        "930, 09:30",
        "00:00, 00:00",
        "23:59:59, 23:59",
        "10:30 AM, 10:30",
        "12:05 am, 00:05",
        "12:05 PM, 12:05",
        "1 p.m., 13:00"
    })
    void timesAreReadAsWritten(String text, LocalTime time) {
        assertThat(TimeText.read(text)).isEqualTo(Parsed.value(time));
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:00", "10:60", "13 PM", "0 AM", "formiddag", "10-12", "1:5", "-1", "10.3"})
    void whatIsNoTimeIsRefused(String text) {
        assertThat(TimeText.read(text)).isEqualTo(Parsed.fault("time.unreadable"));
    }

    @ParameterizedTest
    @CsvSource({
        "03-03-2026 10:00, 03-03-2026, 10:00",
        "3. marts 2026 kl. 10.30, 3. marts 2026, 10.30",
        "2026-03-03T10:00:00, 2026-03-03, 10:00:00",
        "'3/3 2026, kl. 10', 3/3 2026, 10",
        "3 March 2026 at 10, 3 March 2026, 10",
        "03-03-2026 kl. formiddag, 03-03-2026, formiddag"
    })
    void aTimeMayFollowADate(String text, String date, String time) {
        assertThat(TimeText.split(text)).isEqualTo(new Split(date, time));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"03-03-2026", "3. marts 2026", "3.3.2026", "3. 3. 2026", "3/3 2026", "1. august 2026", "2026"})
    void aDateAloneHasNoTime(String text) {
        assertThat(TimeText.split(text)).isEqualTo(new Split(text, null));
    }
}
