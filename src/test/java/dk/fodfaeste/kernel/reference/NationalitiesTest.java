package dk.fodfaeste.kernel.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NationalitiesTest {

    @ParameterizedTest
    @CsvSource({
        "SY, SY",
        "syr, SY",
        "Syrien, SY",
        "Syria, SY",
        "syrisk, SY",
        "SYRER, SY",
        "Syrian, SY",
        "eritreisk, ER",
        "Eritreer, ER",
        "somalier, SO",
        "afghaner, AF",
        "Afghanistan, AF",
        "Ukraine, UA",
        "ukrainsk, UA",
        "Myanmar, MM",
        "Burma, MM",
        "DR Congo, CD",
        "Elfenbenskysten, CI",
        "côte d'ivoire, CI",
        "Tyrkiet, TR",
        "Turkey, TR",
        "kosovarisk, XK",
        "XKX, XK",
        "Palæstina, PS",
        "palaestinensisk, PS",
        "Bosnien-Hercegovina, BA",
        "Danmark, DK"
    })
    void isFoundByCodeCountryAndDemonym(String text, String code) {
        assertThat(Nationalities.find(text).map(Nationality::code)).hasValue(code);
    }

    @ParameterizedTest
    @CsvSource({
        "statsløs, XXA",
        "Stateless, XXA",
        "statsløs palæstinenser, XXP",
        "Stateless Palestinian, XXP",
        "uoplyst, XXX",
        "unknown, XXX"
    })
    void thoseWithoutACountryHaveCodesToo(String text, String code) {
        assertThat(Nationalities.find(text).map(Nationality::code)).hasValue(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Congo", "congolesisk", "Atlantis", "", "kurdisk", "ZZ"})
    void whatMayBeTwoCountriesOrNoneIsNotGuessed(String text) {
        assertThat(Nationalities.find(text)).isEmpty();
    }

    @Test
    void allCountriesOfIso3166AreThere() {
        assertThat(Nationalities.all())
                .extracting(Nationality::code)
                .contains(Locale.getISOCountries())
                .contains("XK", "XXA", "XXP", "XXX");
    }

    @Test
    void eachHasANameInBothLanguages() {
        assertThat(Nationalities.all()).allSatisfy(nationality -> {
            assertThat(nationality.danish()).isNotBlank().isNotEqualTo(nationality.code());
            assertThat(nationality.english()).isNotBlank().isNotEqualTo(nationality.code());
        });
        var syria = Nationalities.byCode("SY").orElseThrow();
        assertThat(syria.name(Locale.of("da", "DK"))).isEqualTo("Syrien");
        assertThat(syria.name(Locale.UK)).isEqualTo("Syria");
    }

    @Test
    void standInDanishOrder() {
        assertThat(Nationalities.all()).extracting(Nationality::danish).endsWith("Østrig", "Åland");
    }
}
