package dk.fodfaeste.kernel.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource({
        "arabisk, ar",
        "Arabic, ar",
        "AR, ar",
        "dari, prs",
        "farsi, fa",
        "persisk, fa",
        "Kurmanji, kmr",
        "kurdisk (sorani), ckb",
        "Tigrinya, ti",
        "tigrinja, ti",
        "Somali, so",
        "karen, ksw",
        "burmesisk, my",
        "pashtu, ps",
        "UKRAINSK, uk",
        "hviderussisk, be"
    })
    void isFoundByDanishAndEnglishNamesAndCodes(String text, String code) {
        assertThat(Languages.find(text).map(Language::code)).hasValue(code);
    }

    @Test
    void nationalitiesAreNoLanguages() {
        assertThat(Languages.find("syrisk")).isEmpty();
        assertThat(Languages.find("Syrien")).isEmpty();
        assertThat(Languages.find("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ar, rtl", "fa, rtl", "prs, rtl", "ps, rtl", "ckb, rtl", "ur, rtl", "ti, ltr", "kmr, ltr", "da, ltr"})
    void eachHasItsDirection(String code, String direction) {
        assertThat(Languages.byCode(code).orElseThrow().direction().html()).isEqualTo(direction);
    }

    @Test
    void eachScriptNamesAFontToLookFor() {
        assertThat(Languages.byCode("ti").orElseThrow().script()).isEqualTo("Ethi");
        assertThat(Languages.all())
                .allSatisfy(language -> assertThat(language.script()).matches("[A-Z][a-z]{3}"));
    }

    @Test
    void eachCodeMayStandInTheAttributeLang() throws IllformedLocaleException {
        assertThat(Languages.all())
                .allSatisfy(language -> assertThat(new Locale.Builder()
                                .setLanguageTag(language.code())
                                .build()
                                .getLanguage())
                        .isEqualTo(language.code()));
    }

    @ParameterizedTest
    @CsvSource({"syrisk, syrian", "Iraqi, iraqi", "EGYPTISK, egyptian"})
    void arabicHasDialectsThatAnInterpreterIsBookedBy(String text, String code) {
        var arabic = Languages.byCode("ar").orElseThrow();
        assertThat(Languages.findDialect(arabic, text).map(Language.Dialect::code))
                .hasValue(code);
    }

    @Test
    void aRecordedDialectIsShownInTheReadersLanguageOrAsWritten() {
        var arabic = Languages.byCode("ar").orElseThrow();
        assertThat(Languages.dialectName(arabic, "syrian", Locale.of("da"))).isEqualTo("syrisk");
        assertThat(Languages.dialectName(arabic, "syrian", Locale.ENGLISH)).isEqualTo("Syrian");
        assertThat(Languages.dialectName(arabic, "fra Deir ez-Zor", Locale.of("da")))
                .isEqualTo("fra Deir ez-Zor");
    }
}
