package dk.fodfaeste.demo.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** The arrivals file of the demo. */
class DemoArrivalsFileTest {

    private final List<DemoHousehold> households = DemoArrivals.generate(LocalDate.of(2026, 11, 18), 766);
    private final String csv = new DemoArrivalsFile().csv(households);

    @Test
    void theFirstLineHoldsTheDanishHeadings() {
        assertThat(csv.lines().findFirst())
                .hasValue(
                        "husstandsnr;relation;fornavne;efternavn;fødselsdato;køn;cpr;udlændingenr;"
                                + "nationalitet;sprog;tolk;asylcenter;opholdstilladelse;afgørelsesdato;forventet ankomst;ankomsttid;kategori;bemærkninger");
    }

    @Test
    void everyPersonHasARow() throws IOException {
        assertThat(rows()).hasSize((int) households.stream()
                .mapToLong(household -> household.persons().size())
                .sum());
    }

    @Test
    void everyCodeHasADanishWord() throws IOException {
        assertThat(rows()).allSatisfy(row -> {
            for (String heading : List.of("relation", "køn", "nationalitet", "sprog", "tolk", "kategori")) {
                assertThat(row.get(heading)).as(heading).isNotBlank();
            }
        });
    }

    @Test
    void datesAndTimesAreWrittenTheDanishWay() throws IOException {
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row.get("fødselsdato")).matches("\\d\\d-\\d\\d-\\d{4}");
            assertThat(row.get("forventet ankomst")).matches("\\d\\d-\\d\\d-\\d{4}");
            assertThat(row.get("ankomsttid")).matches("\\d\\d:\\d\\d");
        });
    }

    @Test
    void aRemarkTellsAnEstimatedBirthDateAndTheDialect() throws IOException {
        assertThat(rows())
                .extracting(row -> row.get("bemærkninger"))
                .anyMatch(remark -> remark.contains("Fødselsdato anslået."))
                .anyMatch(remark -> remark.contains("Dialekt: s'gaw."));
    }

    private List<CSVRecord> rows() throws IOException {
        return CSVFormat.EXCEL
                .builder()
                .setDelimiter(';')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv))
                .getRecords();
    }
}
