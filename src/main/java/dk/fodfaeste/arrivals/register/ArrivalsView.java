package dk.fodfaeste.arrivals.register;

import dk.fodfaeste.arrivals.Arrival;
import dk.fodfaeste.arrivals.intake.ImportResult;
import dk.fodfaeste.people.HouseholdSummary;
import java.time.LocalDate;
import java.util.List;

/**
 * What the page of arrivals shows.
 *
 * @param due     expected today or before, and not registered
 * @param weeks   who comes later, the first week first
 * @param recent  who arrived lately, the last first
 * @param imports the newest imports
 */
public record ArrivalsView(
        List<Row> due, List<Week> weeks, List<Row> recent, List<ImportResult> imports, Rights rights) {

    /** A family on its way. */
    public record Row(Arrival arrival, HouseholdSummary family) {

        /** Whether the day is over on which it was expected. */
        public boolean overdue(LocalDate today) {
            return arrival.expectedDate().isBefore(today);
        }
    }

    /** Those who come in an ISO week. */
    public record Week(LocalDate monday, List<Row> rows) {

        public Week {
            rows = List.copyOf(rows);
        }

        public LocalDate sunday() {
            return monday.plusDays(6);
        }

        public int persons() {
            return rows.stream().mapToInt(row -> row.family().size()).sum();
        }
    }

    /** Which buttons the caller sees. */
    public record Rights(
            boolean importing, boolean entering, boolean seeingImports, boolean registering, boolean opening) {}

    public ArrivalsView {
        due = List.copyOf(due);
        weeks = List.copyOf(weeks);
        recent = List.copyOf(recent);
        imports = List.copyOf(imports);
    }

    /** Families on their way. */
    public int families() {
        return due.size() + weeks.stream().mapToInt(week -> week.rows().size()).sum();
    }

    /** Persons on their way. */
    public int persons() {
        return due.stream().mapToInt(row -> row.family().size()).sum()
                + weeks.stream().mapToInt(Week::persons).sum();
    }

    /** Whether nobody comes, and nobody came lately. */
    public boolean isEmpty() {
        return families() == 0 && recent.isEmpty();
    }
}
