package dk.fodfaeste.arrivals.imports;

import dk.fodfaeste.arrivals.column.ColumnChoice;
import dk.fodfaeste.arrivals.column.FixedHeadings;
import dk.fodfaeste.kernel.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What has to be chosen for the columns of a file before its rows can be read. */
public final class ImportColumns {

    private ImportColumns() {}

    /** The field of a column on the form. */
    public static String field(int index) {
        return "column" + index;
    }

    /** Refuses a choice in which a column is chosen twice, or a necessary one is missing. */
    static void requireComplete(ColumnChoice choice) {
        List<Problem.Field> faults = new ArrayList<>();
        new HashSet<>(choice.repeated())
                .forEach(place -> faults.add(new Problem.Field(field(place), "arrivals.columns.twice", List.of())));
        choice.missing()
                .forEach(column -> faults.add(new Problem.Field(
                        field(firstFree(choice)), "arrivals.columns.missing", List.of(FixedHeadings.danish(column)))));
        if (!faults.isEmpty()) {
            throw Problem.inFields(faults);
        }
    }

    private static int firstFree(ColumnChoice choice) {
        for (int i = 0; i < choice.columns().size(); i++) {
            if (choice.at(i).isEmpty()) {
                return i;
            }
        }
        return 0;
    }
}
