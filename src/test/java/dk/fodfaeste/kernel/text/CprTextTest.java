package dk.fodfaeste.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks like a CPR number is told by its value, wherever it stands. */
class CprTextTest {

    @ParameterizedTest
    @CsvSource({
        "010190-1234, 010190-••••",
        "0101901234, 010190••••",
        "010190 1234, 010190 ••••",
        "01.01.90-1234, 01.01.90-••••",
        "01-01-90-1234, 01-01-90-••••",
        "610190-1234, 610190-••••",
        "010190–1234, 010190–••••",
        "Ali (010190-1234) og 020290-4321, Ali (010190-••••) og 020290-••••",
        "CPR:0101901234., CPR:010190••••.",
        "H0101901234, H010190••••",
        "٠١٠١٩٠-١٢٣٤, ٠١٠١٩٠-••••"
    })
    void aNumberThatBeginsWithADateKeepsTheDateOnly(String text, String masked) {
        assertThat(CprText.isIn(text)).isTrue();
        assertThat(CprText.masked(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "320190-1234",
                "011390-1234",
                "000190-1234",
                "12345678",
                "+45 12 34 56 78",
                "16-03-2026",
                "16-03-2026 10.30",
                "2026-03-16T10:30:00",
                "2010-12-10 1030",
                "01019012345",
                "10101901234",
                "2026-0132"
            })
    void otherNumbersStayAsTheyAre(String text) {
        assertThat(CprText.isIn(text)).isFalse();
        assertThat(CprText.masked(text)).isEqualTo(text);
    }

    @Test
    void inAFileItMayHaveLostItsFirstZero() {
        assertThat(CprText.maskedInFile("101901234")).isEqualTo("10190••••");
        assertThat(CprText.maskedInFile("123456789")).isEqualTo("123456789");
        assertThat(CprText.masked("101901234")).isEqualTo("101901234");
    }

    @Test
    void whatIsCalledOneKeepsItsDateOnlyBeItRightOrWrong() {
        assertThat(CprText.hidden("990190-1234")).isEqualTo("990190-••••");
        assertThat(CprText.hidden("101901234")).isEqualTo("10190••••");
        assertThat(CprText.hidden("010190-12345678")).isEqualTo("010190-••••••••");
    }

    @Test
    void aNumberThatWasHiddenIsKnownAgain() {
        assertThat(CprText.isHiddenIn("010190-••••")).isTrue();
        assertThat(CprText.isHiddenIn("10190••••")).isTrue();
        assertThat(CprText.isHiddenIn("010190-1234")).isFalse();
    }
}
