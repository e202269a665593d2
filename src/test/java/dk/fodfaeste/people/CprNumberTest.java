package dk.fodfaeste.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CprNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"010190-1234", "0101901234", "010190 1234", " 010190-1234 "})
    void isReadWithAndWithoutHyphen(String written) {
        assertThat(CprNumber.parse(written)).hasValue(new CprNumber("0101901234"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "010190-123",
                "010190-12345",
                "01019-01234",
                "010190-12E4",
                "010190-abcd",
                "010190–1234",
                "٠١٠١٩٠١٢٣٤"
            })
    void isNothingButTenDigits(String written) {
        assertThat(CprNumber.parse(written)).isEmpty();
    }

    @ParameterizedTest(name = "{0} is born {1}")
    @CsvSource({
        "0101000000, 1900-01-01",
        "0101993999, 1999-01-01",
        "0101004000, 2000-01-01",
        "0101364999, 2036-01-01",
        "0101374000, 1937-01-01",
        "0101994999, 1999-01-01",
        "0101005000, 2000-01-01",
        "0101575000, 2057-01-01",
        "0101585000, 1858-01-01",
        "0101998999, 1899-01-01",
        "0101006000, 2000-01-01",
        "0101577000, 2057-01-01",
        "0101588000, 1858-01-01",
        "0101009000, 2000-01-01",
        "0101369000, 2036-01-01",
        "0101379000, 1937-01-01",
        "0101999999, 1999-01-01"
    })
    void theSeventhDigitGivesTheCentury(String digits, LocalDate born) {
        assertThat(new CprNumber(digits).birthDate()).hasValue(born);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3002901234",
                "0113901234",
                "0001901234",
                "0100901234",
                "2902014000",
                "3101901234x",
                "3202901234",
                "6001901234",
                "9201901234"
            })
    void thereIsNoNumberForADateThatDoesNotExist(String digits) {
        assertThat(CprNumber.parse(digits)).isEmpty();
    }

    @Test
    void leapDayIsADateInLeapYearsOnly() {
        assertThat(CprNumber.parse("290200-4000")).isPresent();
        assertThat(CprNumber.parse("290200-0000")).as("1900").isEmpty();
    }

    @Test
    void dayPlusSixtyIsAFictitiousOrReplacementNumberOfThatDate() {
        var number = new CprNumber("6101901234");
        assertThat(number.isReplacement()).isTrue();
        assertThat(number.birthDate()).hasValue(LocalDate.of(1990, 1, 1));
        assertThat(new CprNumber("0101901234").isReplacement()).isFalse();
    }

    @Test
    void aReplacementNumberNeedNotHoldADate() {
        assertThat(new CprNumber("9199991234").birthDate()).isEmpty();
    }

    @Property
    void modulusElevenIsNeverAReasonToRefuse(@ForAll @IntRange(max = 9999) int serial) {
        assertThat(CprNumber.parse("010190-%04d".formatted(serial))).isPresent();
    }

    @Test
    void isMaskedWhereverItIsPrinted() {
        var number = new CprNumber("0101901234");
        assertThat(number.masked()).isEqualTo("010190-••••");
        assertThat("Person " + number).isEqualTo("Person 010190-••••");
        assertThat(number.formatted()).isEqualTo("010190-1234");
    }

    @Test
    void cannotBeMadeFromSomethingElse() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CprNumber("010190-1234"))
                .withMessageNotContaining("1234");
    }
}
