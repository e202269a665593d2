package dk.fodfaeste.rules.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** What a workbook would compute. */
final class Workbook {

    private Workbook() {}

    static List<String> formulas(byte[] xlsx) {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            return book.getFirstSheet().read().stream()
                    .flatMap(row -> row.stream().filter(Objects::nonNull))
                    .filter(cell -> cell.getFormula() != null)
                    .map(cell -> cell.getAddress() + " " + cell.getFormula())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
