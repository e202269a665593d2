package dk.fodfaeste.arrivals.file;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.arrivals.row.ArrivalRow;
import dk.fodfaeste.arrivals.row.RowRefusal;
import dk.fodfaeste.people.CprNumber;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.dhatim.fastexcel.VisibilityState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxFileTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @Test
    void textCellsAreRead() {
        assertThat(Read.rows(Workbooks.person()).rows()).singleElement().satisfies(row -> {
            assertThat(row.firstNames()).isEqualTo("Amina");
            assertThat(row.expectedDate()).isEqualTo(LocalDate.of(2026, 3, 16));
        });
    }

    @Test
    void realDatesAndTimesAreRead() {
        var row = Read.rows(Workbooks.sheet(sheet -> {
                    sheet.value(1, 0, 1);
                    sheet.value(1, 1, "Amina");
                    sheet.value(1, 2, LocalDateTime.of(2026, 3, 16, 10, 30));
                    sheet.style(1, 2).format("yyyy-MM-dd H:mm").set();
                    sheet.value(1, 3, LocalDate.of(1990, 5, 17));
                    sheet.style(1, 3).format("dd/mm/yyyy").set();
                    sheet.value(1, 5, 10.5 / 24);
                    sheet.style(1, 5).format("h:mm").set();
                }))
                .rows()
                .getFirst();
        assertThat(row.expectedDate()).isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(row.expectedTime()).isEqualTo(LocalTime.of(10, 30));
        assertThat(row.birthDate()).isEqualTo(LocalDate.of(1990, 5, 17));
        assertThat(row.birthEstimated()).isFalse();
    }

    @Test
    void datesAndTimesThatNobodyFormattedAreReadToo() {
        var row = Read.rows(Workbooks.sheet(sheet -> {
                    sheet.value(1, 0, 1);
                    sheet.value(1, 1, "Amina");
                    sheet.value(1, 2, LocalDate.of(2026, 3, 16));
                    sheet.value(1, 5, 10.5 / 24);
                }))
                .rows()
                .getFirst();
        assertThat(row.expectedDate()).isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(row.expectedTime()).isEqualTo(LocalTime.of(10, 30));
    }

    @Test
    void aNumberInAColumnOfBirthDatesIsAYear() {
        var row = Read.rows(Workbooks.sheet(sheet -> {
                    sheet.value(1, 0, 1);
                    sheet.value(1, 1, "Amina");
                    sheet.value(1, 2, "16-03-2026");
                    sheet.value(1, 3, 1985);
                }))
                .rows()
                .getFirst();
        assertThat(row.birthDate()).isEqualTo(LocalDate.of(1985, 1, 1));
        assertThat(row.birthEstimated()).isTrue();
    }

    @Test
    void datesCountFrom1904WhereTheWorkbookSaysSo() {
        var workbook = Workbooks.with(
                Workbooks.sheet(sheet -> {
                    sheet.value(1, 0, 1);
                    sheet.value(1, 1, "Amina");
                    sheet.value(1, 2, 44_635);
                    sheet.style(1, 2).format("yyyy-MM-dd").set();
                }),
                "xl/workbook.xml",
                xml -> xml.replaceFirst("<workbookPr[^>]*>", "<workbookPr date1904=\"true\"/>"));
        assertThat(Read.rows(workbook).rows())
                .singleElement()
                .extracting(ArrivalRow::expectedDate)
                .isEqualTo(LocalDate.of(2026, 3, 16));
    }

    @Test
    void aCprNumberTypedAsANumberKeepsItsZero() {
        var rows = Read.rows(Workbooks.sheet(sheet -> {
            sheet.value(1, 0, 7.0);
            sheet.value(1, 1, "Amina");
            sheet.value(1, 2, "16-03-2026");
            sheet.value(1, 4, 101901234L);
            sheet.value(2, 0, 8);
            sheet.value(2, 1, "Omar");
            sheet.value(2, 2, "16-03-2026");
            sheet.value(2, 4, 1.701901234E9);
        }));
        assertThat(rows.rows())
                .extracting(ArrivalRow::cpr)
                .containsExactly(new CprNumber("0101901234"), new CprNumber("1701901234"));
        assertThat(rows.rows())
                .extracting(ArrivalRow::householdNo)
                .as("no decimals")
                .containsExactly("7", "8");
    }

    @Test
    void trueAndFalseAreYesAndNo() {
        var row = Read.rows(Workbooks.sheet(sheet -> {
                    sheet.value(1, 0, "1");
                    sheet.value(1, 1, "Amina");
                    sheet.value(1, 2, "16-03-2026");
                    sheet.value(1, 6, true);
                }))
                .rows()
                .getFirst();
        assertThat(row.interpreter()).isTrue();
    }

    @Test
    void aFormulaGivesTheValueItHadWhenSaved() {
        var workbook = Workbooks.with(
                Workbooks.person(),
                SHEET,
                xml -> xml.replaceFirst(
                        "<c r=\"B2\".*?</c>", "<c r=\"B2\" t=\"str\"><f>A1&amp;\"x\"</f><v>Amina</v></c>"));
        assertThat(Read.rows(workbook).rows())
                .singleElement()
                .extracting(ArrivalRow::firstNames)
                .isEqualTo("Amina");
    }

    @Test
    void aFormulaThatWasNeverWorkedOutIsRefused() {
        var rows = Read.rows(Workbooks.sheet(sheet -> {
            sheet.value(1, 0, "1");
            sheet.formula(1, 1, "CONCATENATE(\"A\",\"mina\")");
            sheet.value(1, 2, "16-03-2026");
        }));
        assertThat(rows.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.key()).isEqualTo("arrivals.row.formula-without-value");
            assertThat(refusal.value()).isEqualTo("=CONCATENATE(\"A\",\"mina\")");
        });
    }

    @Test
    void anErrorIsNoValue() {
        var workbook = Workbooks.with(
                Workbooks.person(),
                SHEET,
                xml -> xml.replaceFirst("<c r=\"B2\".*?</c>", "<c r=\"B2\" t=\"e\"><f>X1</f><v>#REF!</v></c>"));
        assertThat(Read.rows(workbook).refusals())
                .singleElement()
                .extracting(RowRefusal::key)
                .isEqualTo("arrivals.row.spreadsheet-error");
    }

    @Test
    void textThatLooksLikeAFormulaOrMarkupIsText() {
        var rows = Read.rows(Workbooks.sheet(sheet -> {
            sheet.value(1, 0, "1");
            sheet.value(1, 1, "=1+1 <b>Amina</b> & \"Noor\"");
            sheet.value(1, 2, "16-03-2026");
        }));
        assertThat(rows.rows())
                .singleElement()
                .extracting(ArrivalRow::firstNames)
                .isEqualTo("=1+1 <b>Amina</b> & \"Noor\"");
    }

    @Test
    void theLineEndsOfOtherProgramsAreLineEnds() {
        var rows = Read.rows(Workbooks.sheet(sheet -> {
            sheet.value(1, 0, "1");
            sheet.value(1, 1, "Amina");
            sheet.value(1, 2, "16-03-2026");
            sheet.value(1, 7, "Allergi_x000D_\nTaler tyrkisk");
        }));
        assertThat(rows.rows()).singleElement().extracting(ArrivalRow::remarks).isEqualTo("Allergi\nTaler tyrkisk");
    }

    @Test
    void blankRowsAreSkippedAndTheOthersKeepTheirNumbers() {
        var rows = Read.rows(Workbooks.sheet(sheet -> {
            sheet.value(4, 0, "1");
            sheet.value(4, 1, "Amina");
            sheet.value(4, 2, "16-03-2026");
            sheet.value(5, 1, " ");
            sheet.value(9, 0, "2");
        }));
        assertThat(rows.rows()).extracting(ArrivalRow::rowNumber).containsExactly(5);
        assertThat(rows.refusals()).extracting(RowRefusal::row).containsOnly(10);
        assertThat(rows.rowCount()).isEqualTo(2);
    }

    @Test
    void theFirstSheetThatIsNotHiddenCounts() {
        var workbook = Workbooks.workbook(book -> {
            var hidden = book.newWorksheet("Kladde");
            hidden.value(0, 0, "husstandsnr");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            var list = book.newWorksheet("Liste");
            list.value(0, 0, "husstandsnr");
            list.value(0, 1, "fornavne");
            list.value(0, 2, "ankomst");
            list.value(1, 0, "1");
            list.value(1, 1, "Amina");
            list.value(1, 2, "16-03-2026");
            book.newWorksheet("Noter").value(0, 0, "intet");
        });
        assertThat(Read.rows(workbook).rows()).hasSize(1);
    }

    @Test
    void aNoteBesideTheListIsReportedAndNoReasonToRefuseARow() {
        var rows = Read.rows(Workbooks.sheet(sheet -> {
            sheet.value(1, 0, "1");
            sheet.value(1, 1, "Amina");
            sheet.value(1, 2, "16-03-2026");
            sheet.value(1, 11, "ring til Sandholm");
        }));
        assertThat(rows.rows()).hasSize(1);
        assertThat(rows.unknownHeadings()).containsExactly("[L]");
    }

    @Test
    void anEmptySheetIsAnEmptyFile() {
        assertThat(Read.refusal(Workbooks.workbook(book -> book.newWorksheet("Ark1")))
                        .key())
                .isEqualTo("arrivals.file.empty");
    }

    @Test
    void aWorkbookWithoutStylesIsRead() {
        var workbook = Workbooks.without(Workbooks.person(), "xl/styles.xml");
        var unlisted = Workbooks.with(
                workbook,
                "[Content_Types].xml",
                xml -> xml.replaceFirst("<Override PartName=\"/xl/styles.xml\"[^>]*>", ""));
        assertThat(Read.rows(unlisted).rows()).hasSize(1);
        assertThat(Read.rows(workbook).rows()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"yyyy-MM-dd", "d. mmmm yyyy", "dd/mm/yy;@", "[$-406]d. mmm yyyy", "[$-F800]dddd\\, mmmm dd\\, yyyy"})
    void whateverTheFormatOfADate(String format) {
        var rows = Read.rows(Workbooks.sheet(sheet -> {
            sheet.value(1, 0, "1");
            sheet.value(1, 1, "Amina");
            sheet.value(1, 2, LocalDate.of(2026, 3, 16));
            sheet.style(1, 2).format(format).set();
        }));
        assertThat(rows.rows())
                .singleElement()
                .extracting(ArrivalRow::expectedDate)
                .isEqualTo(LocalDate.of(2026, 3, 16));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"0000000000", "000000-0000", "#\\,##0.00\\ \"kr. d. dag\"", "0.00E+00", "@", "[Red]0"})
    void aNumberIsNoDateWhateverItsFormat(String format) {
        var rows = Read.rows(Workbooks.sheet(sheet -> {
            sheet.value(1, 0, 46_097);
            sheet.style(1, 0).format(format).set();
            sheet.value(1, 1, "Amina");
            sheet.value(1, 2, "16-03-2026");
        }));
        assertThat(rows.rows())
                .singleElement()
                .extracting(ArrivalRow::householdNo)
                .isEqualTo("46097");
    }
}
