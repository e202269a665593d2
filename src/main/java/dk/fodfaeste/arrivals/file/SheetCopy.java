package dk.fodfaeste.arrivals.file;

import java.util.List;

/**
 * A small copy of some rows of a file, with each fault at its cell.
 *
 * @param headings those of the columns that are shown, as they stand in the file
 */
public record SheetCopy(List<String> headings, List<Row> rows) {

    /**
     * A row of the file.
     *
     * @param number as the spreadsheet shows it
     * @param faults those that belong to no cell of the file
     */
    public record Row(int number, List<Cell> cells, List<Fault> faults) {

        public Row {
            cells = List.copyOf(cells);
            faults = List.copyOf(faults);
        }

        /** How many faults it has, wherever they stand. */
        public int count() {
            return faults.size()
                    + cells.stream().mapToInt(cell -> cell.faults().size()).sum();
        }
    }

    /** What a cell says, shortened and CPR numbers masked, and what is wrong with it. */
    public record Cell(String text, List<Fault> faults) {

        public Cell {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Why a cell cannot be used.
     *
     * @param row    the row's number
     * @param column the column's heading, or its letter
     */
    public record Fault(int row, String column, String key, List<?> args) {

        public Fault {
            args = List.copyOf(args);
        }
    }

    public SheetCopy {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }
}
