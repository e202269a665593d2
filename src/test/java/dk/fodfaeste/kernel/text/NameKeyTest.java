package dk.fodfaeste.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that a reader cannot tell apart have one key; names that she can have two. */
class NameKeyTest {

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "Bolig, bolig",
        "Bolig, Bolig\u200B",
        "Bolig, Bo\u00ADlig",
        "Bolig, \u202EBolig\u202C",
        "Bolig, Ｂｏｌｉｇ",
        "Bolig, 𝐁𝐨𝐥𝐢𝐠",
        "Bolig, Вolig",
        "Bolig, вolig",
        "Bolig, Βolig",
        "Bolig, Bоlіg",
        "Bolig, ВОLІG",
        "Bolig, Bo\u200Dlig",
        "Bolig og hus, 'Bolig\u00A0og\u2003hus'",
        "Børn-Unge, Børn\u2010Unge",
        "Ålborg, A\u030Alborg",
        "Straße, STRASSE",
        "mette@demo.test, METTE@demo.test\u200B",
        "mette@demo.test, mеttе@demo.test",
        "mette@demo.test, ｍｅｔｔｅ@demo.test",
        "coco, сосо",
        "yildiz, yıldız",
    })
    void look_alikes(String one, String other) {
        assertThat(NameKey.of(other)).isEqualTo(NameKey.of(one));
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "Karna, Kama",
        "Hus 1, Hus l",
        "Bær, Baer",
        "Sø, So",
        "Gård, Gard",
        "Øst, Vest",
        "Børn og unge, Børn-og-unge",
        "محمد, محمود",
        "Ольга, Олена",
        "Sjælør, Sjælor",
    })
    void are_not_taken_for_each_other(String one, String other) {
        assertThat(NameKey.of(other)).isNotEqualTo(NameKey.of(one));
    }

    @Test
    void what_is_not_seen_has_no_key() {
        assertThat(NameKey.of("\u200B\u00AD \u3164")).isEmpty();
    }
}
