package dk.fodfaeste.arrivals.row;

import java.util.List;

/**
 * One fault of one row, which keeps the row out.
 *
 * @param row     the row's number as the spreadsheet shows it
 * @param column  the column's heading as it stands in the file; its fixed Danish heading if the file has no such column, its
 *                letter if it has no heading
 * @param value   the cell as read, shortened, a CPR number masked
 * @param key     the message that says why, {@code arrivals.row.…}
 * @param args    its arguments, each a {@link String} or an {@link Integer}
 */
public record RowRefusal(int row, String column, String value, String key, List<Object> args) {

    public RowRefusal {
        args = List.copyOf(args);
    }

    /** Without the value, which may be personal. */
    @Override
    public String toString() {
        return "RowRefusal[row=%d, column=%s, key=%s]".formatted(row, column, key);
    }
}
