package dk.fodfaeste.arrivals.file;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.arrivals.row.ArrivalRow;
import dk.fodfaeste.arrivals.row.RowRefusal;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    private static final String LIST =
            "husstandsnr;fornavne;efternavn;forventet ankomst\r\n1;Åse Ærø;Bjørk-Müller;16-03-2026\r\n";

    @Test
    void validUtf8IsCertainAndSoArePlainLetters() {
        assertLettersAreRight(LIST.getBytes(StandardCharsets.UTF_8));
        assertThat(Read.rows("husstandsnr;fornavne;ankomst\n1;Amina;16-03-2026\n".getBytes(StandardCharsets.US_ASCII))
                        .rows())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkTellsTheEncoding(String charset) {
        assertLettersAreRight(("\uFEFF" + LIST).getBytes(Charset.forName(charset)));
    }

    @Test
    void utf16WithoutAMarkIsNotGuessed() {
        assertThat(Read.refusal(LIST.getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(new FileRefusal("arrivals.file.encoding-uncertain", List.of("liste.xlsx", "utf-16le")));
    }

    @Test
    void anEncodingThatDoesNotHaveAllTheBytesIsNoChoice() {
        var bytes = LIST.getBytes(StandardCharsets.ISO_8859_1);
        bytes[bytes.length - 20] = (byte) 0x81; // unused in Windows-1252
        var refusal = Read.refusal(bytes);
        assertThat(refusal.key()).isEqualTo("arrivals.file.encoding-uncertain");
        assertThat(refusal.args().getLast().toString())
                .doesNotContain("windows-1252")
                .contains("macintosh");
    }

    @Test
    void aFileGluedTogetherOfTwoEncodingsIsRefused() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(LIST.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes("2;Søren;Åse;16-03-2026\r\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Read.refusal(bytes.toByteArray()).key()).isEqualTo("arrivals.file.encoding");
    }

    @Test
    void textThatWasReadWronglyBeforeItWasSavedIsRefused() {
        assertThat(Read.refusal(LIST.replace("Åse Ærø", "Ã…se Ã†rÃ¸")).key()).isEqualTo("arrivals.file.encoding");
    }

    @Test
    void aMarkOfUtf8OnOtherBytesIsALie() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        bytes.writeBytes(LIST.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Read.refusal(bytes.toByteArray()).key()).isEqualTo("arrivals.file.encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void cellsAreSeparatedBySemicolonCommaOrTab(String delimiter) {
        assertThat(Read.rows(LIST.replace(";", delimiter)).rows())
                .singleElement()
                .extracting(ArrivalRow::lastName)
                .isEqualTo("Bjørk-Müller");
    }

    @Test
    void theSeparatorIsTheOneThatPartsTheHeadings() {
        var rows = Read.rows(
                "Liste, uge 12, fra UI, 1. udgave, rettet\nhusstandsnr;fornavne;ankomst;bemærkninger\n1;Amina;16-03-2026;a,b,c,d,e\n");
        assertThat(rows.rows()).singleElement().extracting(ArrivalRow::remarks).isEqualTo("a,b,c,d,e");
    }

    @Test
    void excelsLineAboutTheSeparatorIsNoRow() {
        var rows = Read.rows("sep=,\r\nhusstandsnr,fornavne,ankomst\r\n1,,16-03-2026\r\n");
        assertThat(rows.refusals()).singleElement().extracting(RowRefusal::row).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesMayEndInAnyWay(String lineEnd) {
        assertThat(Read.rows(LIST.replace("\r\n", lineEnd)).rows()).hasSize(1);
    }

    @Test
    void theLastLineNeedNotEnd() {
        assertThat(Read.rows(LIST.stripTrailing()).rows()).hasSize(1);
    }

    @Test
    void quotedCellsMayHoldLineBreaksSeparatorsAndQuotes() {
        var row = Read.good("bemærkninger", "Allergi; \"nødder\"\r\nTaler også tyrkisk");
        assertThat(row.remarks()).isEqualTo("Allergi; \"nødder\"\nTaler også tyrkisk");
    }

    @Test
    void rowsAreNumberedAsASpreadsheetShowsThem() {
        var rows = Read.rows("husstandsnr;fornavne;ankomst\n1;\"Ami\nna\";16-03-2026\n\n;;\n2;;16-03-2026\n");
        assertThat(rows.rows())
                .singleElement()
                .extracting(ArrivalRow::firstNames)
                .isEqualTo("Ami na");
        assertThat(rows.refusals()).singleElement().extracting(RowRefusal::row).isEqualTo(5);
        assertThat(rows.rowCount()).as("blank rows do not count").isEqualTo(2);
    }

    @Test
    void aRowWithMoreCellsThanHeadingsHasSlippedSoItIsRefused() {
        var rows = Read.rows(
                "husstandsnr,fornavne,ankomst\n1,Amina,16-03-2026\n2,Haddad, Omar,16-03-2026\n3,Bibi,16-03-2026,,\n");
        assertThat(rows.rows()).extracting(ArrivalRow::firstNames).containsExactly("Amina", "Bibi");
        assertThat(rows.refusals())
                .singleElement()
                .isEqualTo(new RowRefusal(3, "D", "16-03-2026", "arrivals.row.too-many-cells", List.of()));
    }

    @Test
    void aCellOfMoreThanASpreadsheetHoldsIsRefusedByItsAddress() {
        assertThat(Read.refusal("husstandsnr;fornavne;ankomst\n1;" + "a".repeat(32_768) + ";16-03-2026\n"))
                .isEqualTo(new FileRefusal("arrivals.file.cell-too-long", List.of("liste.xlsx", "B2", 32_767)));
        assertThat(Read.refusal("husstandsnr;fornavne;ankomst\n" + "1;".repeat(2_000_000))
                        .key())
                .isEqualTo("arrivals.file.too-wide");
    }

    private static void assertLettersAreRight(byte[] content) {
        var row = Read.rows(content).rows().getFirst();
        assertThat(row.firstNames()).isEqualTo("Åse Ærø");
        assertThat(row.lastName()).isEqualTo("Bjørk-Müller");
    }
}
