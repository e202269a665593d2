package dk.fodfaeste.arrivals.value;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.people.CprNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNumberTextTest {

    @Test
    void aCprNumberThatLostItsZeroInASpreadsheetGetsItBack() {
        assertThat(PersonNumberText.cpr("101901234")).isEqualTo(Parsed.value(new CprNumber("0101901234")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"01019012", "010190-xxxx", "1,01901E+09", "01-01-90-1234-5"})
    void aCprNumberHasTenDigits(String text) {
        assertThat(PersonNumberText.cpr(text)).isEqualTo(Parsed.fault("cpr.unreadable"));
    }

    @Test
    void aCprNumberBeginsWithADate() {
        assertThat(PersonNumberText.cpr("300290-1234")).isEqualTo(Parsed.fault("cpr.no-such-date"));
    }

    @ParameterizedTest
    @CsvSource({
        "12345678, 12345678",
        "ab 12.345-67, AB1234567",
        "1234, 1234",
        "12345678901234567890, 12345678901234567890"
    })
    void aForeignerNumberIsKeptWithoutSigns(String text, String kept) {
        assertThat(PersonNumberText.foreignerNo(text)).isEqualTo(Parsed.value(kept));
    }

    @ParameterizedTest
    @ValueSource(strings = {"123", "123456789012345678901", "UKENDT", "12345678 (ny)", "12;34"})
    void aForeignerNumberHasFourToTwentyLettersAndDigits(String text) {
        assertThat(PersonNumberText.foreignerNo(text)).isEqualTo(Parsed.fault("foreigner-no.unreadable", 4, 20));
    }
}
