package dk.fodfaeste.arrivals.table;

import dk.fodfaeste.arrivals.encoding.EncodingChoice;
import dk.fodfaeste.arrivals.encoding.TextEncoding;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Reads a csv or xlsx file into a table, or says why it is neither. */
public final class TableReader {

    /** Headings stand in one of the first rows; above them there may be a title, a date, a note. */
    public static final int HEADING_ROWS = 10;

    private TableReader() {}

    /** The encodings among which somebody has to choose before a file can be read; none where nothing has to be asked. */
    public static List<EncodingChoice> encodings(byte[] content, Limits limits) {
        return content.length <= limits.bytes() && FileKind.of(content) == FileKind.TEXT
                ? DecodedText.choices(content)
                : List.of();
    }

    /**
     * Reads a file by what it is, whatever its name.
     *
     * @param encoding how a text file is encoded where that is not certain; {@code null} where nobody has told
     * @param headings how many known headings a row holds
     * @return at least one row; reading stops when there are more rows than the limits allow, whose count the caller checks
     * @throws UnreadableFile if the file is empty, too large, or nothing that can be read
     */
    public static Table read(
            byte[] content, Limits limits, @Nullable TextEncoding encoding, ToIntFunction<List<String>> headings)
            throws UnreadableFile {
        if (content.length > limits.bytes()) {
            throw new UnreadableFile("too-large", limits.megabytes());
        }
        var maxRows = limits.rows() + HEADING_ROWS + 1;
        var table = switch (FileKind.of(content)) {
            case EMPTY -> throw new UnreadableFile("empty");
            case PDF -> throw new UnreadableFile("pdf");
            case OLD_EXCEL -> throw new UnreadableFile("old-excel");
            case PROTECTED -> throw new UnreadableFile("protected");
            case MARKUP -> throw new UnreadableFile("html");
            case BINARY -> throw new UnreadableFile("binary");
            case ZIP -> XlsxTable.read(content, limits, maxRows);
            case TEXT -> CsvTable.read(DecodedText.of(content, encoding), headings, maxRows);
        };
        if (table.rows().isEmpty()) {
            throw new UnreadableFile("empty");
        }
        return table;
    }
}
