package dk.fodfaeste.arrivals.register;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Permissions;
import dk.fodfaeste.access.Tx;
import dk.fodfaeste.arrivals.Arrival;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.Arrivals;
import dk.fodfaeste.arrivals.imports.ArrivalImport;
import dk.fodfaeste.arrivals.register.ArrivalsView.Rights;
import dk.fodfaeste.arrivals.register.ArrivalsView.Row;
import dk.fodfaeste.arrivals.register.ArrivalsView.Week;
import dk.fodfaeste.people.HouseholdSummary;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.household.Households;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers the page of arrivals. It is shown by two controllers: as it is, and with a file that was refused. */
@Component
public class ArrivalsPage {

    private static final Duration RECENTLY = Duration.ofDays(14);
    private static final int MOST_ROWS = 500;
    private static final int IMPORTS_SHOWN = 5;

    private final Arrivals arrivals;
    private final ArrivalImport imports;
    private final Households households;

    ArrivalsPage(Arrivals arrivals, ArrivalImport imports, Households households) {
        this.arrivals = arrivals;
        this.imports = imports;
        this.households = households;
    }

    public ArrivalsView view(Tx tx) {
        Caller caller = tx.caller();
        Rights rights = new Rights(
                Permissions.may(caller, ArrivalAction.ARRIVAL_IMPORT),
                Permissions.may(caller, ArrivalAction.ARRIVAL_ENTER),
                Permissions.may(caller, ArrivalAction.ARRIVAL_IMPORT_SEE),
                Permissions.may(caller, ArrivalAction.ARRIVAL_REGISTER),
                Permissions.may(caller, PeopleAction.HOUSEHOLD_SEE));
        List<Row> expected = rows(tx, arrivals.expected(tx, tx.today().plusWeeks(Arrivals.WEEKS_AHEAD), MOST_ROWS));
        return new ArrivalsView(
                expected.stream().filter(row -> !isLater(row, tx.today())).toList(),
                weeks(expected.stream().filter(row -> isLater(row, tx.today())).toList()),
                rows(tx, arrivals.arrivedSince(tx, tx.now().minus(RECENTLY), MOST_ROWS)),
                rights.seeingImports() ? imports.latest(tx, IMPORTS_SHOWN) : List.of(),
                rights);
    }

    // Arrivals of families outside the caller's units have no summary for her.
    private List<Row> rows(Tx tx, List<Arrival> found) {
        Map<UUID, HouseholdSummary> families =
                households.summaries(tx, found.stream().map(Arrival::household).toList());
        families.keySet().forEach(tx::concerns);
        return found.stream()
                .filter(arrival -> families.containsKey(arrival.household()))
                .map(arrival -> new Row(arrival, Objects.requireNonNull(families.get(arrival.household()))))
                .toList();
    }

    private static boolean isLater(Row row, LocalDate today) {
        return row.arrival().expectedDate().isAfter(today);
    }

    private static List<Week> weeks(List<Row> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.arrival().expectedDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                        TreeMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(week -> new Week(week.getKey(), week.getValue()))
                .toList();
    }
}
