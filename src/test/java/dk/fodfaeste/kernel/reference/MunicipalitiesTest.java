package dk.fodfaeste.kernel.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MunicipalitiesTest {

    private static final LocalDate LAST_DAY_OF_2026 = LocalDate.of(2026, 12, 31);

    @Test
    void thereAreNinetyEight() {
        assertThat(Municipalities.all()).hasSize(98).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "Region Hovedstaden, 29",
        "Region Sjælland, 17",
        "Region Syddanmark, 22",
        "Region Midtjylland, 19",
        "Region Nordjylland, 11"
    })
    void eachIsInOneOfFiveRegionsUntil2027(String region, long count) {
        assertThat(Municipalities.all().stream()
                        .filter(m -> m.region(LAST_DAY_OF_2026).name().equals(region)))
                .hasSize((int) count);
    }

    @Test
    void regionOestdanmarkBeginsOnTheFirstOfJanuary2027() {
        var vordingborg = Municipalities.byCode(390).orElseThrow();
        assertThat(vordingborg.region(LAST_DAY_OF_2026).name()).isEqualTo("Region Sjælland");
        assertThat(vordingborg.region(LAST_DAY_OF_2026.plusDays(1)).name()).isEqualTo("Region Østdanmark");
        assertThat(Municipalities.all().stream()
                        .filter(m -> m.region(LAST_DAY_OF_2026.plusDays(1)).id().equals("oestdanmark")))
                .hasSize(46);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hedensted", "hedensted kommune", "766", "0766", "Hedensted Municipality"})
    void isFoundByNameAndCode(String text) {
        assertThat(Municipalities.find(text))
                .hasValueSatisfying(m -> assertThat(m.code()).isEqualTo((short) 766));
    }

    @ParameterizedTest
    @CsvSource({
        "Århus, 751",
        "Åbenrå Kommune, 580",
        "Copenhagen, 101",
        "Københavns Kommune, 101",
        "Nordfyn, 480",
        "ringkobing-skjern, 0",
        "Ringkoebing Skjern, 760",
        "Christiansø, 0",
        "411, 0"
    })
    void isFoundInOtherSpellings(String text, int code) {
        assertThat(Municipalities.find(text).map(m -> (int) m.code()).orElse(0)).isEqualTo(code);
    }

    @Test
    void aCodeBeyondAllCodesIsNobodys() {
        assertThat(Municipalities.byCode(766 + 65_536)).isEmpty();
    }
}
