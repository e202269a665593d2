package dk.fodfaeste.people.family;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.kernel.text.Texts;
import dk.fodfaeste.kernel.text.UiLanguage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The history holds codes; a reader gets words. */
class ChangedValueTest {

    private static final ChangedValue DANISH =
            new ChangedValue(Texts.load().of(UiLanguage.DA), List.of(new PeopleFamily().peopleHistoryFields()));

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
        "number.CPR, 750192-••••, CPR-nummer, 750192-••••"
    })
    void every_field_has_a_name_and_its_value_words(String field, String stored, String name, String shown) {
        assertThat(DANISH.field(field)).isEqualTo(name);
        assertThat(DANISH.value(field, stored)).isEqualTo(shown);
    }

    @Test
    void a_field_that_no_module_names_is_called_as_it_is_kept() {
        assertThat(DANISH.field("expectedDate")).isEqualTo("expectedDate");
        assertThat(DANISH.value("expectedDate", "2026-03-16")).isEqualTo("2026-03-16");
    }
}
