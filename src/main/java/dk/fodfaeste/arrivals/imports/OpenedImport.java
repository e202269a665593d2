package dk.fodfaeste.arrivals.imports;

import dk.fodfaeste.arrivals.column.ColumnChoice;
import dk.fodfaeste.arrivals.encoding.TextEncoding;
import dk.fodfaeste.arrivals.file.ArrivalsSheet;
import org.jspecify.annotations.Nullable;

/**
 * A file that was opened.
 *
 * @param encoding what was told about its letters; {@code null} if nothing
 * @param choice   what its columns hold; {@code null} where somebody has to be asked
 */
public record OpenedImport(
        ArrivalsSheet sheet,
        @Nullable TextEncoding encoding,
        @Nullable ColumnChoice choice) {

    /** What is clear by itself is not asked. */
    public static OpenedImport of(ArrivalsSheet sheet, @Nullable TextEncoding encoding) {
        return new OpenedImport(sheet, encoding, sheet.isClear() ? sheet.guess() : null);
    }
}
