package dk.fodfaeste.arrivals.row;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.arrivals.file.ArrivalRows;
import dk.fodfaeste.arrivals.file.Read;
import java.util.List;
import org.junit.jupiter.api.Test;

class SamePersonTest {

    @Test
    void twoRowsWithOneCprNumberAreOnePerson() {
        assertThat(read("1;Amina;;010190-1234;", "2;Noor;;0101901234;").refusals())
                .containsExactly(new RowRefusal(3, "CPR", "010190••••", "arrivals.row.person-twice", List.of("2")));
    }

    @Test
    void twoRowsWithOneForeignerNumberAreOnePerson() {
        assertThat(read("1;Amina;;;12-345-678", "2;Noor;;;12345678").refusals())
                .containsExactly(
                        new RowRefusal(3, "udlændingenr", "12345678", "arrivals.row.person-twice", List.of("2")));
    }

    @Test
    void twoRowsWithOneNameAndBirthDateAreOnePerson() {
        assertThat(read("1;Amina Noor;01-01-1990;;", "2;AMINA NOOR;1. januar 1990;;")
                        .refusals())
                .containsExactly(
                        new RowRefusal(3, "fornavne", "AMINA NOOR", "arrivals.row.person-twice-by-name", List.of("2")));
    }

    @Test
    void unlessANumberTellsThemApart() {
        assertThat(read("1;Amina;01-01-1990;010190-1234;", "2;Amina;01-01-1990;010190-1236;")
                        .refusals())
                .isEmpty();
        assertThat(read("1;Amina;01-01-1990;;11111111", "2;Amina;01-01-1990;;22222222")
                        .refusals())
                .isEmpty();
        assertThat(read("1;Amina;01-01-1990;010190-1234;", "2;Amina;01-01-1990;;22222222")
                        .refusals())
                .hasSize(1);
    }

    @Test
    void oneNameWithoutABirthDateIsOnePersonOnlyWithinAHousehold() {
        assertThat(read("1;Amina;;;", "1;Amina;;;").refusals()).hasSize(1);
        assertThat(read("1;Amina;;;", "2;Amina;;;").refusals()).isEmpty();
    }

    @Test
    void twinsHaveTwoNames() {
        assertThat(read("1;Hassan;01-02-2020;;", "1;Hussein;01-02-2020;;").refusals())
                .isEmpty();
    }

    @Test
    void theFirstRowStays() {
        assertThat(read("1;Amina;;010190-1234;", "1;Amina;;010190-1234;").rows())
                .extracting(ArrivalRow::rowNumber)
                .containsExactly(2);
    }

    private static ArrivalRows read(String... lines) {
        return Read.rows("husstandsnr;fornavne;fødselsdato;CPR;udlændingenr;forventet ankomst\n"
                + String.join(";16-03-2026\n", lines) + ";16-03-2026");
    }
}
