package dk.fodfaeste.arrivals.column;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.arrivals.file.FileRefusal;
import dk.fodfaeste.arrivals.file.Read;
import dk.fodfaeste.arrivals.row.RowRefusal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "husstandsnr;fornavne;forventet ankomst", "household no;first names;expected arrival",
                        "HUSSTANDS NR.;For-navne;Forventet  Ankomst",
                "Husstandsnummer;fornavn;ankomstdato", "household number;given name;arrival date",
                        "household no;fornavn;ankomst"
            })
    void areDanishOrEnglishInAnySpelling(String headings) {
        assertThat(Read.rows(headings + "\n1;Amina;16-03-2026\n").rows()).hasSize(1);
    }

    @Test
    void standInAnyOrder() {
        var row = Read.rows("efternavn;forventet ankomst;fornavne;husstandsnr\nHaddad;16-03-2026;Amina;1\n")
                .rows()
                .getFirst();
        assertThat(row.householdNo()).isEqualTo("1");
        assertThat(row.firstNames()).isEqualTo("Amina");
        assertThat(row.lastName()).isEqualTo("Haddad");
    }

    @Test
    void mayHaveATitleAboveThem() {
        var rows = Read.rows(
                "Ankomster i marts;;\n;;\nUdskrevet, 1. marts;;\nhusstandsnr;fornavne;forventet ankomst\n1;;16-03-2026\n");
        assertThat(rows.refusals())
                .extracting(RowRefusal::row)
                .as("as the spreadsheet counts")
                .containsExactly(5);
    }

    @Test
    void aFileWithoutAnyIsRefused() {
        assertThat(Read.refusal("1;Amina;16-03-2026\n2;Omar;16-03-2026\n"))
                .isEqualTo(new FileRefusal(
                        "arrivals.file.no-headings",
                        List.of("liste.xlsx", "husstandsnr", "fornavne", "forventet ankomst")));
    }

    @Test
    void mustNotStandTwice() {
        assertThat(Read.refusal("husstandsnr;fornavne;forventet ankomst;Fornavne\n1;Amina;16-03-2026;Bibi\n"))
                .isEqualTo(new FileRefusal(
                        "arrivals.file.duplicate-heading", List.of("liste.xlsx", "fornavne", "B", "Fornavne", "D")));
    }

    @Test
    void twoThatMeanTheSameStandTwice() {
        assertThat(Read.refusal("husstandsnr;fornavne;first name;forventet ankomst\n1;Amina;Bibi;16-03-2026\n")
                        .key())
                .isEqualTo("arrivals.file.duplicate-heading");
    }

    @ParameterizedTest
    @CsvSource({
        "fornavne;forventet ankomst, husstandsnr (household no)",
        "husstandsnr;forventet ankomst, fornavne (first names)",
        "husstandsnr;efternavn, forventet ankomst (expected arrival)"
    })
    void theNecessaryOnesAreNamedWhenMissing(String headings, String missing) {
        assertThat(Read.refusal(headings + "\nx;y\n"))
                .isEqualTo(new FileRefusal("arrivals.file.missing-heading", List.of("liste.xlsx", missing)));
    }

    @Test
    void aLastNameAloneIsNameEnough() {
        assertThat(Read.rows("husstandsnr;efternavn;ankomst\n1;Haddad;16-03-2026\n")
                        .rows())
                .hasSize(1);
    }

    @Test
    void unknownOnesAreReportedAndTheRestIsRead() {
        var rows = Read.rows(
                "husstandsnr;fornavne;Skonummer;forventet ankomst;;;Øjenfarve\n1;Amina;38;16-03-2026;x;;brun\n");
        assertThat(rows.rows()).hasSize(1);
        assertThat(rows.unknownHeadings()).containsExactly("Skonummer", "[E]", "Øjenfarve");
    }

    @Test
    void columnsAreLetteredAsInASpreadsheet() {
        assertThat(List.of(
                        Headings.letter(0),
                        Headings.letter(25),
                        Headings.letter(26),
                        Headings.letter(701),
                        Headings.letter(702)))
                .containsExactly("A", "Z", "AA", "ZZ", "AAA");
    }

    @Test
    void everyColumnHasOne() {
        var headings = String.join(
                ";",
                "husstandsnr",
                "relation",
                "fornavne",
                "efternavn",
                "fødselsdato",
                "køn",
                "CPR",
                "udlændingenr",
                "nationalitet",
                "sprog",
                "tolk",
                "asylcenter",
                "opholdstilladelse",
                "afgørelsesdato",
                "forventet ankomst",
                "ankomsttid",
                "kategori",
                "telefon",
                "bemærkninger");
        assertThat(Headings.count(List.of(headings.split(";")))).isEqualTo(Column.values().length);
    }
}
