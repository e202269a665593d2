package dk.fodfaeste.home.mainjob;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * A list as it comes from a spreadsheet of today: semicolons, the letters of Windows, two headings that nobody knows, dates in
 * four spellings, and a person without a surname. Three of its rows cannot be taken in.
 */
final class ListOfMistakes {

    /** Where the two headings stand that must be told. */
    static final String HOUSEHOLD_COLUMN = "#column0";

    static final String EXPECTED_COLUMN = "#column11";

    private static final String TEXT = """
            Sagsnøgle;relation;fornavne;efternavn;fødselsdato;CPR;nationalitet;sprog;tolk;asylcenter;afgørelsesdato;Ventes hertil;tidspunkt;kategori
            K1;hovedperson;Samira;Al-Hakim;15-01-1992;150192-4567;syrisk;arabisk (syrisk);ja;Center Nordlys;10-02-2026;2. marts 2026;09.30;flygtning
            K1;barn;Yara;Al-Hakim;04-05-2018;;syrisk;arabisk (syrisk);ja;Center Nordlys;10-02-2026;02-03-2026;09.30;flygtning
            K2;hovedperson;Tesfay;;1. januar 2001;;eritreisk;tigrinya;ja;Center Nordlys;2026-02-12;16. marts 2026;;kvoteflygtning
            K3;hovedperson;Oksana;Kovalenko;30-02-1988;;ukrainsk;ukrainsk;nej;Center Nordlys;20-02-2026;24-03-2026;11.00;Ukraine
            K4;hovedperson;Nadia;Karimi;09-09-1988;;Langtbortistan;dari;ja;Center Nordlys;20-02-2026;26-03-2026;;flygtning
            K1;hovedperson;Samira;Al-Hakim;15-01-1992;150192-4567;syrisk;arabisk (syrisk);ja;Center Nordlys;10-02-2026;02-03-2026;09.30;flygtning
            K5;hovedperson;Rami;Haddad;03-03-1985;;syrisk;arabisk (syrisk);ja;Center Nordlys;10-02-2026;23. marts 2026;10.00;flygtning
            K6;hovedperson;Lina;Aziz;04-04-1990;;syrisk;arabisk (syrisk);ja;Center Nordlys;10-02-2026;30-03-2026;10.00;flygtning
            """;

    private static final Map<String, String> MENDED =
            Map.of("30-02-1988", "28-02-1988", "Langtbortistan", "afghansk", "150192-••••", "150192-4567");

    private ListOfMistakes() {}

    /** The list, as the centre sends it. */
    static FilePayload file() {
        return new FilePayload("ankomster uge 10.csv", "text/csv", TEXT.getBytes(Charset.forName("windows-1252")));
    }

    /** The refused rows with their mistakes put right, as a person would in her spreadsheet. */
    static FilePayload mended(Path refused) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Rettet");
            List<Row> rows = rows(refused);
            for (Row row : rows) {
                row.forEach(cell -> {
                    String text = cell == null ? "" : text(cell);
                    sheet.value(
                            row.getRowNum() - 1,
                            cell == null ? 0 : cell.getColumnIndex(),
                            MENDED.getOrDefault(text, text));
                });
            }
            book.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FilePayload(
                "rettet.xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                bytes.toByteArray());
    }

    /** Only days are numbers in the file of refused rows. */
    private static String text(Cell cell) {
        return cell.getType() == CellType.NUMBER ? cell.asDate().toLocalDate().toString() : cell.getText();
    }

    /** All rows of a workbook's first sheet, its headings too. */
    static List<Row> rows(Path workbook) {
        try (InputStream content = Files.newInputStream(workbook);
                ReadableWorkbook book = new ReadableWorkbook(content)) {
            return book.getFirstSheet().read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
