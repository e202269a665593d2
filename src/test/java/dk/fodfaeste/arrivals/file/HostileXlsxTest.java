package dk.fodfaeste.arrivals.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dk.fodfaeste.arrivals.row.ArrivalRow;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks that are broken, by accident or on purpose. Each is answered soon and without much memory. */
class HostileXlsxTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @Test
    void aWorkbookThatSwellsBeyondTheLimitIsRefused() {
        var swollen = Workbooks.with(
                Workbooks.person(), SHEET, xml -> xml.replace("</row>", " ".repeat(55 * 1024 * 1024) + "</row>"));
        assertThat(swollen.length).as("small to look at").isLessThan(1024 * 1024);
        assertThat(Read.refusal(swollen))
                .isEqualTo(new FileRefusal("arrivals.file.swells", List.of("liste.xlsx", 100)));
    }

    @Test
    void whatIsNotReadIsNotUnpacked() {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("xl/workbook.xml", "<workbook/>".getBytes(StandardCharsets.US_ASCII));
        parts.put("xl/media/image1.png", new byte[150 * 1024 * 1024]);
        assertThat(Read.refusal(Workbooks.zip(parts)).key()).as("not: swells").isEqualTo("arrivals.file.damaged");
    }

    @Test
    void aWorkbookCutShortIsDamaged() {
        var whole = Workbooks.person();
        assertDamaged(Arrays.copyOf(whole, whole.length / 2));
        assertDamaged(Arrays.copyOf(whole, whole.length - 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {SHEET, "xl/workbook.xml"})
    void aPartThatIsNoXmlIsDamaged(String part) {
        assertDamaged(Workbooks.with(Workbooks.person(), part, xml -> xml.substring(0, xml.length() - 9)));
    }

    @ParameterizedTest
    @ValueSource(strings = {SHEET, "xl/_rels/workbook.xml.rels"})
    void aMissingPartIsDamage(String part) {
        assertDamaged(Workbooks.without(Workbooks.person(), part));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FXSHRXX2", "ZZZZ2", "A99999999", "$A$1", "2", ""})
    void aCellWhereNoSheetHasOneIsDamage(String address) {
        assertDamaged(
                Workbooks.with(Workbooks.person(), SHEET, xml -> xml.replace("r=\"C2\"", "r=\"" + address + "\"")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000000000", "-1", "99999999999", "x", "1e3"})
    void aTextThatTheWorkbookDoesNotHaveIsDamage(String number) {
        assertDamaged(Workbooks.with(
                Workbooks.person(),
                SHEET,
                xml -> xml.replaceFirst("<c r=\"B2\".*?</c>", "<c r=\"B2\" t=\"s\"><v>" + number + "</v></c>")));
    }

    @Test
    void aNumberOfMillionsOfDigitsIsNeverWrittenOut() {
        assertDamaged(withNumber("9".repeat(41)));
        assertThat(Read.refusal(withNumber("9".repeat(1_000_000))).key()).isEqualTo("arrivals.file.cell-too-long");
        assertThat(Read.rows(withNumber("1E999999999")).rows())
                .singleElement()
                .extracting(ArrivalRow::firstNames, ArrivalRow::householdNo)
                .containsExactly("Amina", "1E999999999");
    }

    @Test
    void formulasAreNeverExpandedWhateverTheySay() {
        var shared = "A1+".repeat(400) + "1";
        for (var formula : List.of(
                "<f t=\"shared\" ref=\"B2:B9\" si=\"0\">" + shared + "</f>",
                "<f t=\"array\" ref=\"B2:B9\">A1</f>".repeat(51),
                "<f t=\"shared\" si=\"7\"/>",
                "<f>" + "A1+".repeat(100_000) + "1</f>")) {
            assertThat(Read.rows(withFormula(formula)).rows())
                    .singleElement()
                    .extracting(ArrivalRow::firstNames)
                    .isEqualTo("Amina");
        }
    }

    @Test
    void anEntityIsNeverExpandedNorFetched() {
        var bomb = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"" + "a".repeat(1000) + "\"><!ENTITY b \""
                + "&a;".repeat(1000) + "\"><!ENTITY c SYSTEM \"file:///etc/hostname\">]>";
        for (var entity : List.of("&b;", "&c;")) {
            assertDamaged(Workbooks.with(
                    Workbooks.person(),
                    SHEET,
                    xml -> bomb
                            + xml.replaceFirst("<\\?xml[^>]*>", "")
                                    .replaceFirst(
                                            "<c r=\"B2\".*?</c>",
                                            "<c r=\"B2\" t=\"inlineStr\"><is><t>" + entity + "</t></is></c>")));
        }
    }

    @Test
    void aSheetUnderADisguisedNameIsNotLookedUp() {
        var moved = Workbooks.with(
                Workbooks.person(), "xl/_rels/workbook.xml.rels", xml -> xml.replace("sheet1.xml", "sheet1.png"));
        assertDamaged(moved);
    }

    @Test
    void anArchiveOfThousandsOfPartsIsDamage() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("xl/workbook.xml", "<workbook/>".getBytes(StandardCharsets.US_ASCII));
        for (var i = 0; i < 2_000; i++) {
            parts.put("xl/" + i + ".xml", "<x/>".getBytes(StandardCharsets.US_ASCII));
        }
        assertDamaged(Workbooks.zip(parts));
    }

    @Test
    void aCellMayHoldWhatASpreadsheetHoldsAndNoCharacterMore() {
        for (var form : List.of("inlineStr\"><is><t>%s</t></is>", "str\"><v>%s</v>", "str\"><v><![CDATA[%s]]></v>")) {
            assertThat(Read.rows(withText(form.formatted("a".repeat(32_767)))).refusals())
                    .singleElement()
                    .satisfies(refusal -> {
                        assertThat(refusal.key()).isEqualTo("arrivals.row.too-long");
                        assertThat(refusal.value()).hasSize(61);
                    });
            assertThat(Read.refusal(withText(form.formatted("a".repeat(32_768)))))
                    .isEqualTo(new FileRefusal("arrivals.file.cell-too-long", List.of("liste.xlsx", "B2", 32_767)));
        }
    }

    @Test
    void aSharedTextThatIsTooLongIsRefusedWhereACellNamesIt() {
        var tooLong = Workbooks.with(
                Workbooks.person(),
                "xl/sharedStrings.xml",
                xml -> xml.replaceFirst("<t[^>]*>Amina</t>", "<t>" + "a".repeat(40_000) + "</t>"));
        assertThat(Read.refusal(tooLong).args()).contains("B2");
    }

    @Test
    void sixCellsOfNinetyMegabytesAtOnceAreSixClearRefusalsInLittleMemory() throws Exception {
        var workbook = Workbooks.with(
                Workbooks.person(),
                SHEET,
                xml -> xml.replaceFirst(
                        "<c r=\"B2\".*?</c>",
                        "<c r=\"B2\" t=\"inlineStr\"><is><t>" + "a".repeat(90_000_000) + "</t></is></c>"));
        try (var readers = Executors.newFixedThreadPool(6)) {
            var refusals =
                    readers.invokeAll(Collections.nCopies(6, (Callable<FileRefusal>) () -> Read.refusal(workbook)));
            for (var refusal : refusals) {
                assertThat(refusal.get().key()).isEqualTo("arrivals.file.cell-too-long");
            }
        }
    }

    @Test
    void anAttributeOrACommentOfMegabytesIsNeverKept() {
        assertDamaged(Workbooks.with(
                Workbooks.person(),
                SHEET,
                xml -> xml.replace("<row r=\"2\"", "<row x=\"" + "a".repeat(2_000_000) + "\" r=\"2\"")));
        assertThat(Read.rows(Workbooks.with(
                                Workbooks.person(),
                                SHEET,
                                xml -> xml.replace(
                                        "<row r=\"2\"", "<!--" + "a".repeat(20_000_000) + "--><row r=\"2\"")))
                        .rows())
                .hasSize(1);
    }

    @Test
    void moreFilledCellsThanAnyListHasAreRefused() {
        var row = "<row><c><v>1</v></c>" + "<c><v>1</v></c>".repeat(99) + "</row>";
        var refusal = Read.refusal(Workbooks.with(
                Workbooks.person(), SHEET, xml -> xml.replace("</sheetData>", row.repeat(10_100) + "</sheetData>")));
        assertThat(refusal.key()).isEqualTo("arrivals.file.too-much");
    }

    private static byte[] withText(String typeAndValue) {
        return Workbooks.with(
                Workbooks.person(),
                SHEET,
                xml -> xml.replaceFirst("<c r=\"B2\".*?</c>", "<c r=\"B2\" t=\"" + typeAndValue + "</c>"));
    }

    private static byte[] withNumber(String number) {
        return Workbooks.with(
                Workbooks.person(),
                SHEET,
                xml -> xml.replaceFirst("<c r=\"A2\".*?</c>", "<c r=\"A2\"><v>" + number + "</v></c>"));
    }

    private static byte[] withFormula(String formula) {
        return Workbooks.with(
                Workbooks.person(),
                SHEET,
                xml -> xml.replaceFirst("<c r=\"B2\".*?</c>", "<c r=\"B2\" t=\"str\">" + formula + "<v>Amina</v></c>"));
    }

    private static void assertDamaged(byte[] workbook) {
        var refusal = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Read.refusal(workbook));
        assertThat(refusal).isEqualTo(new FileRefusal("arrivals.file.damaged", List.of("liste.xlsx")));
    }
}
