package dk.fodfaeste.arrivals.row;

import dk.fodfaeste.arrivals.column.Column;
import dk.fodfaeste.arrivals.column.Excerpt;
import dk.fodfaeste.kernel.reference.Spelling;
import dk.fodfaeste.people.HouseholdKind;
import dk.fodfaeste.people.Relation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds the rows of one household against each other, and gives each of them what the household's other rows say of it. Refused
 * rows count too, so that mending one row does not change what another one means.
 */
public final class HouseholdCheck {

    private static final int OF_AGE = 18;

    private final List<RowDraft> rows;
    private final RowDraft first;

    private HouseholdCheck(List<RowDraft> rows) {
        this.rows = rows;
        this.first = rows.getFirst();
    }

    /** Checks every household in a file; rows of one need not stand together. */
    public static void check(List<RowDraft> rows) {
        Map<String, List<RowDraft>> households = rows.stream()
                .filter(row -> row.householdNo != null)
                .collect(Collectors.groupingBy(
                        row -> key(Objects.requireNonNull(row.householdNo)), LinkedHashMap::new, Collectors.toList()));
        households.values().forEach(household -> new HouseholdCheck(household).check());
    }

    private static String key(String householdNo) {
        return householdNo.replace(" ", "").toUpperCase(Locale.ROOT);
    }

    private void check() {
        rows.forEach(row -> row.householdNo = first.householdNo);
        share(Column.ASYLUM_CENTRE, row -> row.asylumCentre, (row, value) -> row.asylumCentre = value);
        share(Column.DECISION_DATE, row -> row.decisionDate, (row, value) -> row.decisionDate = value);
        share(Column.EXPECTED_ARRIVAL, row -> row.expectedDate, (row, value) -> row.expectedDate = value);
        share(Column.EXPECTED_TIME, row -> row.expectedTime, (row, value) -> row.expectedTime = value);
        share(Column.KIND, row -> row.kind, (row, value) -> row.kind = value);
        rows.stream().filter(row -> row.kind == null).forEach(row -> row.kind = HouseholdKind.REFUGEE);
        requireArrival();
        chooseMainPerson();
        if (first.kind == HouseholdKind.UNACCOMPANIED_MINOR) {
            checkMinor();
        }
    }

    /** The first row that gives a value gives it to all; a later row that gives another is refused. */
    private <T> void share(Column column, Function<RowDraft, @Nullable T> get, BiConsumer<RowDraft, @Nullable T> set) {
        var source =
                rows.stream().filter(row -> get.apply(row) != null).findFirst().orElse(null);
        if (source == null) {
            return;
        }
        var value = get.apply(source);
        for (var row : rows) {
            var own = get.apply(row);
            if (own == null) {
                set.accept(row, value);
            } else if (!same(own, value)) {
                var at = row.text(column).isEmpty() ? Column.EXPECTED_ARRIVAL : column; // a time beside the date
                row.refuse(
                        at,
                        "household.conflict",
                        String.valueOf(source.number()),
                        Excerpt.of(source.text(source.text(column).isEmpty() ? Column.EXPECTED_ARRIVAL : column)));
            } else {
                set.accept(row, value);
            }
        }
    }

    private static boolean same(Object own, @Nullable Object value) {
        return own.equals(value)
                || (own instanceof String text
                        && value instanceof String other
                        && Spelling.fold(text).equals(Spelling.fold(other)));
    }

    private void requireArrival() {
        rows.stream()
                .filter(row -> row.expectedDate == null && !row.isRefused(Column.EXPECTED_ARRIVAL))
                .forEach(row -> row.refuse(Column.EXPECTED_ARRIVAL, "arrival-missing"));
    }

    private void chooseMainPerson() {
        var stated = rows.stream().filter(row -> row.relation == Relation.MAIN).toList();
        stated.stream()
                .skip(1)
                .forEach(row -> row.refuse(
                        Column.RELATION,
                        "household.two-main",
                        String.valueOf(stated.getFirst().number())));
        if (stated.isEmpty() && first.relation == null && !first.isRefused(Column.RELATION)) {
            first.relation = Relation.MAIN;
        }
        rows.stream().filter(row -> row.relation == null).forEach(row -> row.relation = Relation.OTHER);
    }

    private void checkMinor() {
        rows.stream()
                .skip(1)
                .forEach(row -> row.refuse(Column.KIND, "minor.not-alone", String.valueOf(first.number())));
        if (first.birthDate == null) {
            if (!first.isRefused(Column.BIRTH_DATE) && !first.isRefused(Column.CPR)) {
                first.refuse(Column.BIRTH_DATE, "minor.birth-date-missing");
            }
        } else if (first.expectedDate != null
                && !first.birthDate.plusYears(OF_AGE).isAfter(first.expectedDate)) {
            first.refuse(Column.BIRTH_DATE, "minor.of-age", OF_AGE);
        }
    }
}
