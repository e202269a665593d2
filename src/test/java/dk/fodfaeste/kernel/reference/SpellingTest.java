package dk.fodfaeste.kernel.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "Husstands-nr., husstandsnr",
        "FØDSELS DATO, fødselsdato",
        "Århus, Aarhus",
        "Türkiye, turkiye",
        "Côte d’Ivoire, cote divoire"
    })
    void caseSpacesSignsAndAccentsDoNotCount(String written, String meant) {
        assertThat(Spelling.fold(written)).isEqualTo(Spelling.fold(meant));
    }

    @Test
    void lettersAreTheSameHoweverUnicodeBuildsThem() {
        assertThat(Spelling.fold("Køn på A\u030Arhus")).isEqualTo(Spelling.fold("køn på århus"));
    }

    @Test
    void otherScriptsAreKept() {
        assertThat(Spelling.fold("اللغة")).isEqualTo("اللغة");
    }

    @Test
    void aWordCannotStandForTwoThings() {
        var words = new Spelling.Words<String>();
        words.add("Aarhus", "a");
        words.add("ÅRHUS", "a");
        assertThatIllegalStateException().isThrownBy(() -> words.add("århus", "b"));
    }
}
