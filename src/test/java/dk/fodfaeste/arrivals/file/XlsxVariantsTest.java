package dk.fodfaeste.arrivals.file;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.arrivals.row.ArrivalRow;
import dk.fodfaeste.arrivals.row.RowRefusal;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What standards allow and programs write, though not all of them do. */
class XlsxVariantsTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final LocalDate BORN = LocalDate.of(1990, 1, 1);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r='D2'><f>DATE(1990,1,1)</f><v></v></c>",
                "<c r='D2'><f>DATE(1990,1,1)</f><v/></c>",
                "<c r='D2'><f>DATE(1990,1,1)</f></c>",
                "<c r='D2' t='d'><f>DATE(1990,1,1)</f><v></v></c>",
                "<c r='D2' t='b'><f>TRUE</f><v/></c>",
                "<c r='D2' t='e'><f>1/0</f><v/></c>",
                "<c r='D2' t='str'><f>A1</f></c>"
            })
    void aFormulaThatWasNotWorkedOutIsNeverAnEmptyCell(String cell) {
        assertThat(Read.rows(withBirthDate(cell)).refusals())
                .singleElement()
                .extracting(RowRefusal::key)
                .isEqualTo("arrivals.row.formula-without-value");
    }

    @Test
    void aFormulaThatGivesAnEmptyTextIsAnEmptyCell() {
        assertThat(good("<c r='D2' t='str'><f>IF(A1=\"\",\"\",A1)</f><v></v></c>")
                        .birthDate())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1990-01-01",
                "1990-01-01T00:00:00",
                "1990-01-01T23:59:59.9",
                "1990-01-01T00:00:00.000Z",
                "1990-01-01T10:00:00+01:00"
            })
    void aDayInIsoFormIsThatDay(String iso) {
        assertThat(good("<c r='D2' t='d'><v>" + iso + "</v></c>").birthDate()).isEqualTo(BORN);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-16T10:30:00, 10:30", "2026-03-16T10:29:59.7, 10:30", "2026-03-16T23:59:59.9, 23:59"})
    void anArrivalInIsoFormHasItsTime(String iso, LocalTime time) {
        var row = good(Workbooks.with(
                Workbooks.person(), SHEET, xml -> replaced(xml, "C2", "<c r='C2' t='d'><v>" + iso + "</v></c>")));
        assertThat(row.expectedDate()).isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(row.expectedTime()).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource({
        "32874, 1990-01-01",
        "32874.999999, 1990-01-01",
        "32874.99999, 1990-01-01",
        "32873.99999999999, 1990-01-01"
    })
    void aMomentBeforeMidnightStaysOnItsDay(String number, LocalDate day) {
        var dated = Workbooks.with(
                Workbooks.sheet(sheet -> {
                    sheet.value(1, 0, "1");
                    sheet.value(1, 1, "Amina");
                    sheet.value(1, 2, "16-03-2026");
                    sheet.value(1, 3, 1);
                    sheet.style(1, 3).format("dd-mm-yyyy").set();
                }),
                SHEET,
                xml -> xml.replaceFirst("(<c r=\"D2\"[^>]*>)<v>1</v>", "$1<v>" + number + "</v>"));
        assertThat(good(dated).birthDate()).isEqualTo(day);
    }

    @Test
    void strictOpenXmlIsRead() {
        var strict = Workbooks.strict(Workbooks.sheet(sheet -> {
            sheet.value(1, 0, "1");
            sheet.value(1, 1, "Amina");
            sheet.value(1, 2, LocalDate.of(2026, 3, 16));
            sheet.style(1, 2).format("dd-mm-yyyy").set();
        }));
        assertThat(good(strict).expectedDate()).isEqualTo(LocalDate.of(2026, 3, 16));
    }

    @Test
    void howANameIsPronouncedIsNoPartOfIt() {
        var phonetic = "<t>Amina</t><rPh sb='0' eb='2'><t>アミナ</t></rPh><phoneticPr fontId='1'/>";
        assertThat(good(Workbooks.with(
                                Workbooks.person(),
                                SHEET,
                                xml -> replaced(xml, "B2", "<c r='B2' t='inlineStr'><is>" + phonetic + "</is></c>")))
                        .firstNames())
                .isEqualTo("Amina");
        assertThat(good(Workbooks.with(
                                Workbooks.person(),
                                "xl/sharedStrings.xml",
                                xml -> xml.replaceFirst("<t[^>]*>Amina</t>", phonetic)))
                        .firstNames())
                .isEqualTo("Amina");
    }

    @Test
    void aTextInRunsIsOneText() {
        var runs = "<r><rPr><b/></rPr><t>Am</t></r><r><t xml:space='preserve'>ina </t></r><r><t>Noor</t></r>";
        assertThat(good(Workbooks.with(
                                Workbooks.person(),
                                SHEET,
                                xml -> replaced(xml, "B2", "<c r='B2' t='inlineStr'><is>" + runs + "</is></c>")))
                        .firstNames())
                .isEqualTo("Amina Noor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#SPILL!", "Err:502", ""})
    void anErrorIsToldByItsTypeWhateverItSays(String error) {
        assertThat(Read.rows(withBirthDate("<c r='D2' t='e'><v>" + error + "</v></c>"))
                        .refusals())
                .singleElement()
                .extracting(RowRefusal::key)
                .isEqualTo("arrivals.row.spreadsheet-error");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Err:502",
                "Err:522",
                "err:508",
                "Fejl:502",
                "#REF!",
                "#N/A",
                "#I/T",
                "#NAME?",
                "#NAVN?",
                "#VÆRDI!",
                "#DIVISION/0!",
                "#GETTING_DATA",
                "###",
                "########"
            })
    void anErrorThatACsvFileKeptIsNoName(String error) {
        assertThat(Read.refused("efternavn", error).key()).isEqualTo("arrivals.row.spreadsheet-error");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#1", "Errol", "Err 502 Nord", "C#"})
    void whatOnlyRemindsOfAnErrorIsText(String text) {
        assertThat(Read.good("bemærkninger", text).remarks()).isEqualTo(text);
    }

    private static ArrivalRow good(String birthDate) {
        return good(withBirthDate(birthDate));
    }

    private static ArrivalRow good(byte[] workbook) {
        var rows = Read.rows(workbook);
        assertThat(rows.refusals()).extracting(RowRefusal::key).isEmpty();
        return rows.rows().getFirst();
    }

    private static byte[] withBirthDate(String cell) {
        return Workbooks.with(Workbooks.person(), SHEET, xml -> replaced(xml, null, cell));
    }

    /** With a cell in place of another, or behind the last. */
    private static String replaced(String xml, @Nullable String address, String cell) {
        return address == null
                ? xml.replaceFirst("(<row r=\"2\".*?)</row>", "$1" + cell + "</row>")
                : xml.replaceFirst("<c r=\"" + address + "\".*?</c>", cell);
    }
}
