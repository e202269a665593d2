package dk.fodfaeste.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.kernel.text.CleanText.Fault;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody sees is no part of a text; what a language is written with is. */
class CleanTextTest {

    private static final int[] UNSEEN = {
        0x00AD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x180E, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x202A, 0x202B,
        0x202C, 0x202D, 0x202E, 0x2060, 0x2063, 0x2066, 0x2067, 0x2068, 0x2069, 0x206F, 0x3164, 0xFE0F, 0xFEFF, 0xFFA0,
        0xFFF9, 0xFFFB, 0x1D173, 0xE0001, 0xE0041, 0xE0101
    };

    static Stream<String> unseen() {
        return java.util.Arrays.stream(UNSEEN).mapToObj(Character::toString);
    }

    @ParameterizedTest
    @MethodSource("unseen")
    void an_invisible_character_is_taken_out_wherever_it_stands(String unseen) {
        assertThat(CleanText.of(unseen)).isEmpty();
        assertThat(CleanText.of(unseen + "Bolig")).isEqualTo("Bolig");
        assertThat(CleanText.of("Bo" + unseen + "lig")).isEqualTo("Bolig");
        assertThat(CleanText.of("Bolig" + unseen)).isEqualTo("Bolig");
        assertThat(CleanText.of(unseen + " " + unseen)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {' ', '\t', 0xA0, 0x1680, 0x2003, 0x2009, 0x202F, 0x205F, 0x2800, 0x3000})
    void every_kind_of_space_is_one_space_and_none_at_the_ends(int space) {
        String blank = Character.toString(space);
        assertThat(CleanText.of(blank + "Ole" + blank + blank + "Bro" + blank)).isEqualTo("Ole Bro");
        assertThat(CleanText.of(blank)).isEmpty();
    }

    @Test
    void every_kind_of_line_end_is_one_and_a_line_has_none() {
        assertThat(CleanText.of("a\r\nb\rc\u2028d\u0085e \n f")).isEqualTo("a\nb\nc\nd\ne\nf");
        assertThat(CleanText.line("a\nb")).isEqualTo("a b");
    }

    /** Words that are spelt with a joiner or a non-joiner, and pictures that are made of several. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "می\u200Cخواهم",
                "علی\u200Cرضا",
                "क्\u200Dष",
                "न्\u200Cन",
                "ශ්\u200Dරී",
                "👩\u200D👧",
                "👩🏽\u200D🚒",
                "❤\uFE0F",
                "1\uFE0F\u20E3"
            })
    void what_a_language_is_written_with_stays(String word) {
        assertThat(CleanText.of(word)).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({"Ali\u200Creza, Alireza", "علی\u200C رضا, علی رضا", "دا\u200Cر, دار", "علی\u200C\u200Cرضا, علی\u200Cرضا"
    })
    void a_joiner_that_joins_nothing_is_taken_out(String raw, String clean) {
        assertThat(CleanText.of(raw)).isEqualTo(clean);
    }

    @Test
    void a_letter_is_written_in_one_way() {
        assertThat(CleanText.of("A\u030Arhus")).isEqualTo("Århus");
        assertThat(CleanText.of("Æbleø å é ß")).isEqualTo("Æbleø å é ß");
    }

    @Test
    void what_is_clean_stays_the_same() {
        for (String clean :
                new String[] {"", "x", "Ole Bro", "Мар’яна Соловйова", "محمد الأحمد", "שלום", "1 < 2 & 3"}) {
            assertThat(CleanText.of(CleanText.of(clean)))
                    .isEqualTo(CleanText.of(clean))
                    .isEqualTo(clean);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\u0000b", "a\u0007b", "a\u001Fb", "a\u007Fb", "a\u0090b", "a\uE000b", "a\uD800b", "a\uFFFFb"})
    void a_control_character_is_no_text(String text) {
        assertThat(CleanText.fault(CleanText.of(text))).isEqualTo(Fault.CONTROL);
    }

    @Test
    void a_letter_that_was_lost_is_found() {
        assertThat(CleanText.fault("S\uFFFDren")).isEqualTo(Fault.LOST);
        assertThat(CleanText.fault("Søren\nMüller 😀")).isNull();
    }

    @Test
    void a_name_of_pictures_and_signs_has_no_letter() {
        assertThat(CleanText.hasLetter("😀👩\u200D👧")).isFalse();
        assertThat(CleanText.hasLetter("- ., 123")).isFalse();
        assertThat(CleanText.hasLetter("李")).isTrue();
        assertThat(CleanText.hasLetterOrDigit("112")).isTrue();
        assertThat(CleanText.hasLetterOrDigit("★ …")).isFalse();
    }
}
