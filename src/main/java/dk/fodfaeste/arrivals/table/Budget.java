package dk.fodfaeste.arrivals.table;

import org.jspecify.annotations.Nullable;

/** What of a file is kept in memory, so that a few small files cannot fill it. Counted while the file is read. */
final class Budget {

    /** What a spreadsheet holds in one cell. */
    static final int LONGEST_CELL = 32_767;

    /** Fifty filled cells in each of twenty thousand rows. */
    private static final int CELLS = 1_000_000;
    /** A thousand characters for each of twenty thousand persons. */
    private static final int CHARACTERS = 20_000_000;

    private int cells;
    private int characters;

    /**
     * Counts a cell that is kept, or a text that cells may name.
     *
     * @param cell {@code null} for one that cannot be used
     * @throws UnreadableFile if it is one too many
     */
    void count(Table.@Nullable Cell cell) throws UnreadableFile {
        cells++;
        characters += cell == null ? 0 : cell.text().length();
        if (cells > CELLS || characters > CHARACTERS) {
            throw new UnreadableFile("too-much", CELLS / 1_000_000, CHARACTERS / 1_000_000);
        }
    }

    /** A cell that holds more than any spreadsheet writes. */
    static UnreadableFile tooLong(String address) {
        return new UnreadableFile("cell-too-long", address, LONGEST_CELL);
    }
}
