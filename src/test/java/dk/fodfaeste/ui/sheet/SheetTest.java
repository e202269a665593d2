package dk.fodfaeste.ui.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ResponseEntity;

/** A list in a workbook reads as it does on the page. */
class SheetTest {

    @Test
    void theFirstRowSaysWhatTheColumnsAre() throws IOException {
        List<Row> rows = rows(
                Sheet.<String>named("opgaver").column("Opgave", each -> each).with(List.of("Bestil tolk")));

        assertThat(rows.get(0).getCellText(0)).isEqualTo("Opgave");
        assertThat(rows.get(1).getCellText(0)).isEqualTo("Bestil tolk");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://x\")",
                "+1+cmd|' /C calc'!A0",
                "-2+3",
                "@SUM(A1)",
                "\t=1+1",
                "\r=1+1",
                "'=1",
                "=1\u0000+1"
            })
    void whatLooksLikeAFormulaIsText(String name) throws IOException {
        Cell cell = rows(Sheet.<String>named("x").column("Navn", each -> each).with(List.of(name)))
                .get(1)
                .getCell(0);

        assertThat(cell.getType()).isEqualTo(CellType.STRING);
        assertThat(cell.getFormula()).isNull();
    }

    @Test
    void datesNumbersAndTimesSortAsSuch() throws IOException {
        Row row = rows(Sheet.<String>named("x")
                        .column("dag", each -> LocalDate.of(2026, 3, 3))
                        .column("antal", each -> 12)
                        .column("tid", each -> Instant.parse("2026-03-03T09:00:00Z"))
                        .column("tom", each -> null)
                        .with(List.of("r")))
                .get(1);

        assertThat(row.getCellAsDate(0))
                .hasValueSatisfying(day -> assertThat(day.toLocalDate()).isEqualTo(LocalDate.of(2026, 3, 3)));
        assertThat(row.getCellAsNumber(1))
                .hasValueSatisfying(number -> assertThat(number).isEqualByComparingTo("12"));
        assertThat(row.getCellAsDate(2))
                .hasValueSatisfying(time -> assertThat(time.getHour()).isEqualTo(10));
        assertThat(row.getCellCount()).isLessThanOrEqualTo(4);
    }

    @Test
    void daysAreDaysInDanishFormAndMonthsAreMonths() throws IOException {
        String styles = part(days(), "xl/styles.xml");

        assertThat(styles).contains("dd-mm-yyyy", "[$-406]mmmm yyyy");
        assertThat(rows(days()).get(1).getCellAsDate(1))
                .hasValueSatisfying(month -> assertThat(month.toLocalDate()).isEqualTo(LocalDate.of(2026, 4, 1)));
    }

    @Test
    void theHeadingsStayInSightAndHaveFilters() throws IOException {
        String sheet = part(days(), "xl/worksheets/sheet1.xml");

        assertThat(sheet).contains("<autoFilter ref=\"A1:B2\"", "state=\"frozen\"", "ySplit=\"1\"");
    }

    private static ResponseEntity<byte[]> days() {
        return Sheet.<String>named("x")
                .column("dag", each -> LocalDate.of(2026, 3, 3))
                .column("måned", each -> YearMonth.of(2026, 4))
                .with(List.of("r"));
    }

    private static String part(ResponseEntity<byte[]> answer, String name) throws IOException {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(Objects.requireNonNull(answer.getBody())))
                .get()) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aTextLongerThanACellIsCutOff() throws IOException {
        String fits = "æ".repeat(Sheet.LONGEST_TEXT);

        assertThat(only(fits)).isEqualTo(fits);
        assertThat(only(fits + "!")).isEqualTo(fits);
    }

    @Test
    void anEmptyListIsItsHeadings() throws IOException {
        assertThat(rows(Sheet.<String>named("x").column("Navn", each -> each).with(List.of())))
                .hasSize(1);
    }

    @Test
    void aFileHasAnEnd() throws IOException {
        assertThat(rows(Sheet.<Integer>named("x")
                        .column("nr", each -> each)
                        .with(Collections.nCopies(Sheet.MOST_ROWS + 1, 1))))
                .hasSize(Sheet.MOST_ROWS + 1);
    }

    @Test
    void itIsADownloadThatNobodyKeeps() {
        ResponseEntity<byte[]> answer =
                Sheet.<String>named("på vej").column("Navn", each -> each).with(List.of());

        assertThat(answer.getHeaders().getContentDisposition().getFilename()).isEqualTo("på vej.xlsx");
        assertThat(answer.getHeaders().getContentDisposition().isAttachment()).isTrue();
        assertThat(answer.getHeaders().getCacheControl()).isEqualTo("no-store");
    }

    private static String only(String text) throws IOException {
        return rows(Sheet.<String>named("x").column("Navn", each -> each).with(List.of(text)))
                .get(1)
                .getCellText(0);
    }

    private static List<Row> rows(ResponseEntity<byte[]> answer) throws IOException {
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(Objects.requireNonNull(answer.getBody())))) {
            return book.getFirstSheet().read();
        }
    }
}
