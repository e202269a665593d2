package dk.fodfaeste.arrivals.file;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.arrivals.table.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileRefusalTest {

    private static final String HEADINGS = "husstandsnr;fornavne;forventet ankomst\n";
    private static final String ROW = "1;Amina;16-03-2026\n";

    @ParameterizedTest
    @ValueSource(strings = {"", "   \r\n\t\r\n", "\uFEFF", ";;;\n;;;\n"})
    void aFileWithNothingInItIsEmpty(String content) {
        assertThat(Read.refusal(content).key()).isEqualTo("arrivals.file.empty");
    }

    @Test
    void headingsAloneAreNoList() {
        assertThat(Read.refusal(HEADINGS).key()).isEqualTo("arrivals.file.no-rows");
    }

    @Test
    void aFileMayTakeTenMegabytes() {
        var padding = " ".repeat(10 * 1024 * 1024 - (HEADINGS + ROW).length());
        assertThat(Read.rows(HEADINGS + ROW + padding).rows()).hasSize(1);
        var refusal = Read.refusal(HEADINGS + ROW + padding + " ");
        assertThat(refusal).isEqualTo(new FileRefusal("arrivals.file.too-large", List.of("liste.xlsx", 10)));
    }

    @Test
    void aFileMayHaveTwentyThousandRowsUnderItsHeadings() {
        var full = new StringBuilder("Ankomster 2026\n\n").append(HEADINGS);
        for (var i = 1; i <= 20_000; i++) {
            full.append(i).append(";Amina;16-03-2026\n");
        }
        assertThat(Read.rows(full.toString()).rows()).hasSize(20_000);
        assertThat(Read.refusal(full + ROW).key()).isEqualTo("arrivals.file.too-many-rows");
    }

    @Test
    void theLimitsAreSettings() {
        var two = (HEADINGS + ROW + "2;Omar;16-03-2026\n").getBytes(StandardCharsets.UTF_8);
        assertThat(ArrivalsFile.read(two, "liste.csv", Read.TODAY, new Limits(1, 2, 1)))
                .isInstanceOf(ArrivalRows.class);
        assertThat(ArrivalsFile.read(two, "liste.csv", Read.TODAY, new Limits(1, 1, 1)))
                .isInstanceOf(FileRefusal.class);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "'%PDF-1.7 …', pdf",
        "'\n%PDF-1.4 …', pdf",
        "'<!DOCTYPE html><table>', html",
        "'<html><body>', html",
        "'<?xml version=\"1.0\"?><Workbook>', html",
        "'<table><tr><td>', html"
    })
    void aNameDoesNotMakeASpreadsheet(String content, String reason) {
        assertThat(Read.refusal(content)).isEqualTo(new FileRefusal("arrivals.file." + reason, List.of("liste.xlsx")));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "89504e470d0a1a0a0000, binary",
        "ffd8ffe000104a464946, binary",
        "1f8b0800000000000003, binary",
        "d0cf11e0a1b11ae10000, old-excel",
        "0001020304050607080900, binary",
        "504b0304, damaged",
        "504b050600, damaged"
    })
    void binaryFilesAreToldByTheirFirstBytes(String hex, String reason) {
        assertThat(Read.refusal(HexFormat.of().parseHex(hex)).key()).isEqualTo("arrivals.file." + reason);
    }

    @Test
    void anXlsxWithAPasswordIsCalledProtected() {
        var packed = HexFormat.of().parseHex("d0cf11e0a1b11ae1");
        var name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        var content = new byte[4096];
        System.arraycopy(packed, 0, content, 0, packed.length);
        System.arraycopy(name, 0, content, 2048, name.length);
        assertThat(Read.refusal(content).key()).isEqualTo("arrivals.file.protected");
    }

    @ParameterizedTest(name = "a zip that holds {0} is refused: {1}")
    @CsvSource({"liste.csv, archive", "mimetype, other-office", "[Content_Types].xml, other-office"})
    void otherZipFilesAreNoWorkbook(String entry, String reason) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(HEADINGS.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(Read.refusal(bytes.toByteArray()).key()).isEqualTo("arrivals.file." + reason);
    }

    @Test
    void aLongFileNameIsShortenedInTheRefusal() {
        var refusal = (FileRefusal) ArrivalsFile.read(new byte[0], "x".repeat(5_000) + "\u0000.csv", Read.TODAY);
        assertThat(refusal.args().getFirst().toString()).hasSize(61).endsWith("…");
    }

    @Test
    void aFileOfOneColumnHasLostItsSeparators() {
        assertThat(Read.refusal("husstandsnr\n1\n2\n").key()).isEqualTo("arrivals.file.one-column");
        assertThat(Read.refusal("husstandsnr|fornavne|forventet ankomst\n1|Amina|16-03-2026\n")
                        .key())
                .isEqualTo("arrivals.file.one-column");
        assertThat(Read.refusal("bare en almindelig tekst").key()).isEqualTo("arrivals.file.one-column");
    }

    @Test
    void aQuoteWithoutAPartnerSwallowsTheRestSoTheFileIsRefused() {
        assertThat(Read.refusal(HEADINGS + ROW + "2;\"Omar;16-03-2026\n" + ROW))
                .isEqualTo(new FileRefusal("arrivals.file.quotes", List.of("liste.xlsx", "3")));
        assertThat(Read.refusal(HEADINGS + ROW + "2;\"Omar\" Ali;16-03-2026\n").key())
                .isEqualTo("arrivals.file.quotes");
    }

    @Test
    void aRowOfThousandsOfCellsIsNoListOfPeople() {
        assertThat(Read.refusal(HEADINGS + "1;".repeat(501)).key()).isEqualTo("arrivals.file.too-wide");
    }
}
