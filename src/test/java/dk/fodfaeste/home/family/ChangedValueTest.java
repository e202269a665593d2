package dk.fodfaeste.home.family;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.kernel.text.Texts;
import dk.fodfaeste.kernel.text.UiLanguage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The history holds codes; a reader gets words. */
class ChangedValueTest {

    private static final ChangedValue DANISH = new ChangedValue(Texts.load().of(UiLanguage.DA));

    @ParameterizedTest
    @CsvSource({
        "relation, SPOUSE, relation, Ægtefælle",
        "firstNames, Samira, fornavne, Samira",
        "birthDate, 1992-01-15, fødselsdato, 15. januar 1992",
        "birthEstimated, true, anslået fødselsdato, ja",
        "gender, FEMALE, køn, Kvinde",
        "nationality, SY, nationalitet, Syrien",
        "language, ti, sprog, tigrinya",
        "dialect, syrian, dialekt, syrisk",
        "dialect, fra bjergene, dialekt, fra bjergene",
        "interpreter, false, tolkebehov, ingen tolk",
        "number.CPR, 750192-••••, CPR-nummer, 750192-••••",
        "permitDate, 2026-02-10, dato for opholdstilladelse, 10. februar 2026",
        "decisionDate, 2026-02-10, dato for visitering, 10. februar 2026",
        "responsibility, 2026-03-31, overgivelsesdato, 31. marts 2026",
        "centre, Center Nordlys, asylcenter, Center Nordlys",
        "expectedDate, 2026-03-16, ventet ankomst, 16. marts 2026",
        "expectedTime, 10:00, ventet klokkeslæt, kl. 10.00",
        "arrivedAt, 2026-03-16T09:20:00Z, ankomst, 16. marts 2026 kl. 10.20"
    })
    void every_field_has_a_name_and_its_value_words(String field, String stored, String name, String shown) {
        assertThat(DANISH.field(field)).isEqualTo(name);
        assertThat(DANISH.value(field, stored)).isEqualTo(shown);
    }
}
