package dk.fodfaeste.arrivals.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTextTest {

    @ParameterizedTest
    @CsvSource({
        "arabisk, ar, ",
        "arabisk (syrisk), ar, syrian",
        "Arabic (Iraqi), ar, iraqi",
        "arabisk syrisk, ar, syrian",
        "syrisk arabisk, ar, syrian",
        "Egyptian Arabic, ar, egyptian",
        "arabisk - irakisk, ar, iraqi",
        "'arabisk, irakisk', ar, iraqi",
        "kurdisk (kurmanji), kmr, ",
        "Kurmanji, kmr, ",
        "kurdisk sorani, ckb, ",
        "somali (maay), so, maay",
        "dari, prs, ",
        "arabisk [fra Deir ez-Zor], ar, fra Deir ez-Zor"
    })
    void aDialectMayStandWithItsLanguage(String text, String code, String dialect) {
        assertThat(LanguageText.read(text)).isInstanceOfSatisfying(Parsed.Value.class, value -> {
            var spoken = (LanguageText.Spoken) value.value();
            assertThat(spoken.language().code()).isEqualTo(code);
            assertThat(spoken.dialect()).isEqualTo(dialect);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arabisk og kurdisk",
                "arabisk/kurdisk",
                "arabisk, engelsk, fransk",
                "arabisk (engelsk)",
                "dari farsi"
            })
    void twoLanguagesAreOneTooMany(String text) {
        assertThat(LanguageText.read(text)).isEqualTo(Parsed.fault("language.several"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"klingon", "syrisk", "arabisk, måske", "(syrisk)", "Syrien"})
    void otherWordsAreNoLanguage(String text) {
        assertThat(LanguageText.read(text)).isEqualTo(Parsed.fault("language.unknown"));
    }
}
