package dk.fodfaeste.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers are pasted with what stood around them. */
class PhoneTextTest {

    @ParameterizedTest
    @CsvSource({
        "12 34 56 78, 12 34 56 78",
        "12\u00A034\u00A056\u00A078, 12 34 56 78",
        "'\u202A+45 12 34 56 78\u202C', +45 12 34 56 78",
        "'\u200E+45\u202F12345678\u200F', +45 12345678",
        "12-34-56-78, 12 34 56 78",
        "12\u201134\u201356.78, 12 34 56 78",
        "(+45) 12345678, +45 12345678",
        "＋４５ １２３４５６７８, +45 12345678",
        "+ 45 12345678, +45 12345678",
        "٠١٢٣٤٥٦٧, 01234567",
        "\uFEFF12345678, 12345678",
        "ring til mig, ring til mig",
    })
    void a_number_is_its_digits_in_groups(String typed, String kept) {
        assertThat(PhoneText.of(typed)).isEqualTo(kept);
    }
}
