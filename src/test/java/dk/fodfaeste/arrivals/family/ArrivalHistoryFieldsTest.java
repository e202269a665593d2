package dk.fodfaeste.arrivals.family;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.kernel.text.Texts;
import dk.fodfaeste.kernel.text.UiLanguage;
import dk.fodfaeste.kernel.text.Words;
import dk.fodfaeste.people.family.HistoryFields;
import dk.fodfaeste.people.family.HistoryFields.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What arrivals notes in the history as codes, in words. */
class ArrivalHistoryFieldsTest {

    private static final Words DANISH = Texts.load().of(UiLanguage.DA);
    private static final Value AS_KEPT = (words, value) -> value;

    @ParameterizedTest
    @CsvSource({
        "permitDate, 2026-02-10, dato for opholdstilladelse, 10. februar 2026",
        "decisionDate, 2026-02-10, dato for visitering, 10. februar 2026",
        "responsibility, 2026-03-31, overgivelsesdato, 31. marts 2026",
        "centre, Center Nordlys, asylcenter, Center Nordlys",
        "expectedDate, 2026-03-16, forventet ankomst, 16. marts 2026",
        "expectedTime, 10:00, forventet klokkeslæt, kl. 10.00",
        "arrivedAt, 2026-03-16T09:20:00Z, ankomst, 16. marts 2026 kl. 10.20"
    })
    void every_field_has_a_name_and_its_value_words(String field, String stored, String name, String shown) {
        HistoryFields fields = ArrivalSections.historyFields();
        assertThat(DANISH.t(fields.name().apply(field))).isEqualTo(name);
        assertThat(fields.values().getOrDefault(field, AS_KEPT).of(DANISH, stored))
                .isEqualTo(shown);
    }
}
