package dk.fodfaeste.ui.sheet;

import dk.fodfaeste.kernel.text.Dates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A list as a workbook with one sheet. Texts are written as texts, whatever they begin with: a name such as
 * {@code =HYPERLINK(…)} is shown and never computed. Dates are dates and numbers numbers, so that they sort. The headings
 * stay in sight and have filters.
 *
 * @param <R> a row of the list
 */
public final class Sheet<R> {

    /** The most rows of one file; whoever asks for a longer list narrows it first. */
    public static final int MOST_ROWS = 20_000;

    /** What Excel holds in one cell. */
    static final int LONGEST_TEXT = 32_767;

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final double NARROWEST = 10;
    private static final double WIDEST = 60;
    private static final int LONGEST_NAME = 31;

    private record Column<R>(String heading, Function<R, @Nullable Object> value) {}

    private final String name;
    private final List<Column<R>> columns = new ArrayList<>();

    private Sheet(String name) {
        this.name = name;
    }

    /** @param name of the file without its ending, and of the sheet in it; no personal data, as it ends up in folders */
    public static <R> Sheet<R> named(String name) {
        return new Sheet<>(name);
    }

    /**
     * Adds a column.
     *
     * @param value a text, a number, a boolean, a {@link LocalDate}, a {@link YearMonth} or an {@link Instant}
     *              (written as Danish time); null leaves the cell empty
     */
    public Sheet<R> column(String heading, Function<R, @Nullable Object> value) {
        columns.add(new Column<>(heading, value));
        return this;
    }

    /** The download; at most {@link #MOST_ROWS} rows. It is not kept by browsers or proxies. */
    public ResponseEntity<byte[]> with(List<R> rows) {
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(name + ".xlsx", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(XLSX)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(bytes(rows.size() > MOST_ROWS ? rows.subList(0, MOST_ROWS) : rows));
    }

    private byte[] bytes(List<R> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Fodfaeste", "1.0")) {
            Worksheet sheet = book.newWorksheet(name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name);
            for (int column = 0; column < columns.size(); column++) {
                write(sheet, column, rows);
            }
            sheet.range(0, 0, 0, Math.max(0, columns.size() - 1)).style().bold().set();
            sheet.freezePane(0, 1);
            sheet.setAutoFilter(0, 0, Math.min(rows.size(), MOST_ROWS), Math.max(0, columns.size() - 1));
            sheet.repeatRows(0);
            sheet.fitToWidth((short) 1);
            sheet.pageOrientation("landscape");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private void write(Worksheet sheet, int column, List<R> rows) {
        Column<R> each = columns.get(column);
        sheet.value(0, column, each.heading());
        int longest = each.heading().length();
        for (int row = 0; row < rows.size(); row++) {
            longest =
                    Math.max(longest, write(sheet, row + 1, column, each.value().apply(rows.get(row))));
        }
        sheet.width(column, Math.clamp(longest + 2.0, NARROWEST, WIDEST));
    }

    /** Writes a cell and returns how many characters it is wide. */
    private static int write(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {
                return 0;
            }
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("dd-mm-yyyy").set();
                return 10;
            }
            case YearMonth month -> {
                sheet.value(row, column, month.atDay(1));
                sheet.style(row, column).format("[$-406]mmmm yyyy").set();
                return 15;
            }
            case Instant instant -> {
                sheet.value(row, column, LocalDateTime.ofInstant(instant, Dates.ZONE));
                sheet.style(row, column).format("dd-mm-yyyy hh:mm").set();
                return 16;
            }
            case Number number -> sheet.value(row, column, number);
            case Boolean flag -> sheet.value(row, column, flag);
            default -> sheet.value(row, column, text(value.toString()));
        }
        return value.toString().length();
    }

    /** What XML cannot hold is left out; what Excel cannot hold is cut off. */
    private static String text(String value) {
        String clean = value.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || (c >= ' ' && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return clean.length() > LONGEST_TEXT ? clean.substring(0, LONGEST_TEXT) : clean;
    }
}
