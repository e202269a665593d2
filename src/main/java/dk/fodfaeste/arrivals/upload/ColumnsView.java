package dk.fodfaeste.arrivals.upload;

import dk.fodfaeste.arrivals.column.Column;
import dk.fodfaeste.arrivals.column.ColumnChoice;
import dk.fodfaeste.arrivals.column.SheetColumn;
import dk.fodfaeste.arrivals.imports.ImportColumns;
import dk.fodfaeste.arrivals.intake.ImportResult;
import dk.fodfaeste.ui.form.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the page of a file's columns shows. */
public record ColumnsView(ImportResult result, List<SheetColumn> columns, ColumnChoice choice) {

    public ColumnsView {
        columns = List.copyOf(columns);
    }

    /** The name of a column's field. */
    public static String field(int index) {
        return ImportColumns.field(index);
    }

    /** How many of the columns nobody has told the meaning of. */
    public int open() {
        return (int) columns.stream().filter(column -> !column.sure()).count();
    }

    Form form() {
        Map<String, String> values = new HashMap<>();
        for (SheetColumn column : columns) {
            choice.at(column.index()).ifPresent(holds -> values.put(field(column.index()), holds.code()));
        }
        return Form.of(values);
    }

    static ColumnChoice choice(Form form, int width) {
        return new ColumnChoice(IntStream.range(0, width)
                .<@Nullable Column>mapToObj(
                        i -> Column.ofCode(form.value(field(i))).orElse(null))
                .toList());
    }
}
