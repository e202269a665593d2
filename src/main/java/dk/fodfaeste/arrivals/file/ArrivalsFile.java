package dk.fodfaeste.arrivals.file;

import dk.fodfaeste.arrivals.column.Headings;
import dk.fodfaeste.arrivals.column.KnownHeadings;
import dk.fodfaeste.arrivals.encoding.EncodingChoice;
import dk.fodfaeste.arrivals.encoding.TextEncoding;
import dk.fodfaeste.arrivals.table.Limits;
import dk.fodfaeste.arrivals.table.TableReader;
import dk.fodfaeste.arrivals.table.UnreadableFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the list of people that a municipality has been told to receive: csv or xlsx with headings in Danish or English. What
 * is understood and what is refused stands in {@code docs/arrivals-file.md}.
 */
public final class ArrivalsFile {

    /** So many files are read at once: each may take all the memory that one may take, but not all of them together. */
    private static final Semaphore PLACES = new Semaphore(2, true);

    private ArrivalsFile() {}

    /**
     * Reads a file within {@linkplain Limits#DEFAULT the product's limits}.
     *
     * @param content  the whole file
     * @param fileName its name, for the refusal only: what the file is shows from its content
     * @param today    the day against which dates are held
     * @return never throws for what a file may hold: a fault is an answer
     */
    public static ArrivalsReading read(byte[] content, String fileName, LocalDate today) {
        return read(content, fileName, today, Limits.DEFAULT);
    }

    /** The same within other limits. */
    public static ArrivalsReading read(byte[] content, String fileName, LocalDate today, Limits limits) {
        return switch (open(content, fileName, null, KnownHeadings.NONE, Headings::count, limits)) {
            case FileRefusal refusal -> refusal;
            case ArrivalsSheet sheet -> sheet.read(today);
        };
    }

    /** The encodings among which somebody has to choose before the file can be opened; none where nothing has to be asked. */
    public static List<EncodingChoice> encodings(byte[] content) {
        return inTurn(() -> TableReader.encodings(content, Limits.DEFAULT));
    }

    /**
     * Opens a file whose columns may have to be told.
     *
     * @param encoding what was told about its letters; {@code null} if nothing
     * @param told     what the municipality has told about headings of earlier files
     * @return never throws for what a file may hold: a fault is an answer
     */
    public static OpenedFile open(
            byte[] content, String fileName, @Nullable TextEncoding encoding, KnownHeadings told) {
        return open(content, fileName, encoding, told, texts -> Headings.count(texts, told), Limits.DEFAULT);
    }

    /**
     * Opens a file once more: the row with these headings is the one that was found before, whatever was told meanwhile.
     *
     * @param headings as {@link ArrivalsSheet#headings} gave them
     */
    public static OpenedFile reopen(
            byte[] content,
            String fileName,
            @Nullable TextEncoding encoding,
            KnownHeadings told,
            List<String> headings) {
        Set<String> found = headings.stream().filter(text -> !text.isEmpty()).collect(Collectors.toSet());
        return open(
                content,
                fileName,
                encoding,
                told,
                texts -> (int) texts.stream().filter(found::contains).count(),
                Limits.DEFAULT);
    }

    private static OpenedFile open(
            byte[] content,
            String fileName,
            @Nullable TextEncoding encoding,
            KnownHeadings told,
            ToIntFunction<List<String>> count,
            Limits limits) {
        return inTurn(() -> {
            try {
                var table = TableReader.read(content, limits, encoding, count);
                var row = Headings.row(table, count);
                var data = table.rows().stream()
                        .skip(table.rows().indexOf(row) + 1L)
                        .toList();
                var sheet = new ArrivalsSheet(fileName, row, data, table.delimited(), told);
                // A file without headings is no file with nothing below them.
                if (data.isEmpty() && sheet.read(LocalDate.EPOCH) instanceof FileRefusal refusal) {
                    return refusal;
                } else if (data.size() > limits.rows()) {
                    throw new UnreadableFile("too-many-rows", limits.rows());
                }
                return sheet;
            } catch (UnreadableFile e) {
                return FileRefusal.of(fileName, e);
            }
        });
    }

    private static <T> T inTurn(Supplier<T> reading) {
        PLACES.acquireUninterruptibly();
        try {
            return reading.get();
        } finally {
            PLACES.release();
        }
    }
}
