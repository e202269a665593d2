package dk.fodfaeste.arrivals.imports;

import dk.fodfaeste.arrivals.column.ColumnChoice;
import dk.fodfaeste.arrivals.column.KnownHeadings;
import dk.fodfaeste.arrivals.encoding.EncodingChoice;
import dk.fodfaeste.arrivals.encoding.TextEncoding;
import dk.fodfaeste.arrivals.file.ArrivalRows;
import dk.fodfaeste.arrivals.file.ArrivalsFile;
import dk.fodfaeste.arrivals.file.ArrivalsSheet;
import dk.fodfaeste.arrivals.file.FileRefusal;
import dk.fodfaeste.arrivals.file.OpenedFile;
import dk.fodfaeste.kernel.Problem;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was sent. Never written to a log: it holds names and numbers.
 *
 * @param readOn   the day against which its dates are held
 * @param encoding what was told about its letters; {@code null} where it says that itself, or nobody has said it
 * @param headings as they were found in it
 * @param columns what each column holds, by name; {@code null} where nobody has said
 */
public record ImportFile(
        String name,
        byte[] content,
        LocalDate readOn,
        @Nullable TextEncoding encoding,
        List<String> headings,
        @Nullable List<String> columns) {

    /** Refusals that the choice of another encoding mends. */
    private static final String ABOUT_ENCODING = "arrivals.file.encoding-";

    /**
     * Opens it.
     *
     * @throws Problem if nothing in it can be used
     */
    public ArrivalsSheet open(KnownHeadings told) {
        return sheet(ArrivalsFile.reopen(content, name, encoding, told, headings));
    }

    /** The same for a file that is not kept yet. */
    public static ArrivalsSheet open(byte[] content, String name, @Nullable TextEncoding encoding, KnownHeadings told) {
        return sheet(ArrivalsFile.open(content, name, encoding, told));
    }

    /** The encodings among which somebody has to choose; none where the file says it itself. */
    public List<EncodingChoice> encodings() {
        return ArrivalsFile.encodings(content);
    }

    private static ArrivalsSheet sheet(OpenedFile opened) {
        return switch (opened) {
            case ArrivalsSheet sheet -> sheet;
            case FileRefusal(String key, List<Object> args)
            when key.startsWith(ABOUT_ENCODING) ->
                throw Problem.invalid(key, args.toArray()).and("encoding", key, args.toArray());
            case FileRefusal(String key, List<Object> args) -> throw Problem.invalid(key, args.toArray());
        };
    }

    /** What was chosen for its columns; {@code null} where nobody has. */
    public @Nullable ColumnChoice choice() {
        return columns == null ? null : ColumnChoice.ofCodes(columns);
    }

    /** Its rows by the columns that were chosen; the same each time. */
    public ArrivalRows rows() {
        ColumnChoice choice = choice();
        if (choice == null) {
            throw new IllegalStateException("Nobody has said what the columns hold");
        }
        return open(KnownHeadings.NONE).read(choice, readOn);
    }

    /** The name only. */
    @Override
    public String toString() {
        return "ImportFile[" + content.length + " bytes]";
    }
}
