package dk.fodfaeste.plans.supervision;

import dk.fodfaeste.plans.supervision.Supervision.Load;
import java.util.List;

/**
 * Loads of one kind: of units, functions or persons.
 *
 * @param id what the table is called in the page
 */
public record SupervisionGroup(String id, String heading, List<Row> rows) {

    /** One of them, with the lists behind its figures. */
    public record Row(String kind, String name, Load load, String late, String toldLate, String week, String open) {}

    public SupervisionGroup {
        rows = List.copyOf(rows);
    }

    /** The largest number of open tasks, which the bars are measured by. */
    public int most() {
        return rows.stream().mapToInt(row -> row.load().open()).max().orElse(0);
    }
}
