package dk.fodfaeste.arrivals.web;

import dk.fodfaeste.arrivals.ImportDesk;
import dk.fodfaeste.arrivals.ImportResult;
import dk.fodfaeste.arrivals.model.Column;
import dk.fodfaeste.arrivals.model.ColumnChoice;
import dk.fodfaeste.arrivals.model.SheetColumn;
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
        return ImportDesk.field(index);
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
                .<@Nullable Column>mapToObj(i -> Column.ofCode(form.value(field(i))).orElse(null))
                .toList());
    }
}
