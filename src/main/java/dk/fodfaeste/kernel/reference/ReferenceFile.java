package dk.fodfaeste.kernel.reference;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads a list that ships with the product: CSV with headings, comments after {@code #}, alternatives separated by |. */
public final class ReferenceFile {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setCommentMarker('#')
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    private ReferenceFile() {}

    /**
     * Reads all rows.
     *
     * @param name the file's name in {@code /reference/}
     * @throws IllegalStateException if there is no such file
     */
    public static List<CSVRecord> read(String name) {
        var path = "/reference/" + name;
        try (var bytes = ReferenceFile.class.getResourceAsStream(path)) {
            if (bytes == null) {
                throw new IllegalStateException("No reference list " + path);
            }
            try (var parser = FORMAT.parse(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
                return parser.getRecords();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The alternatives in a cell. */
    public static List<String> alternatives(String cell) {
        return Arrays.stream(cell.split("\\|"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
