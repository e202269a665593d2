package dk.fodfaeste.arrivals.row;

import dk.fodfaeste.arrivals.column.Column;
import dk.fodfaeste.arrivals.column.Excerpt;
import dk.fodfaeste.arrivals.column.Headings;
import dk.fodfaeste.arrivals.table.Table;
import dk.fodfaeste.arrivals.value.LanguageText.Spoken;
import dk.fodfaeste.people.CprNumber;
import dk.fodfaeste.people.Gender;
import dk.fodfaeste.people.HouseholdKind;
import dk.fodfaeste.people.Relation;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row on its way from cells to {@link ArrivalRow}: what could be read so far, and its faults. Values of faulty cells are
 * missing, so that each check needs to look only at what is there.
 */
public final class RowDraft {

    private final Headings headings;
    private final Table.Row row;
    private final List<RowRefusal> refusals = new ArrayList<>();

    @Nullable
    String householdNo;

    @Nullable
    Relation relation;

    String firstNames = "";

    @Nullable
    String lastName;

    @Nullable
    LocalDate birthDate;

    boolean birthEstimated;

    @Nullable
    Gender gender;

    @Nullable
    CprNumber cpr;

    @Nullable
    String foreignerNo;

    @Nullable
    String nationality;

    @Nullable
    Spoken spoken;

    @Nullable
    Boolean interpreter;

    @Nullable
    String asylumCentre;

    @Nullable
    LocalDate permitDate;

    @Nullable
    LocalDate decisionDate;

    @Nullable
    LocalDate expectedDate;

    @Nullable
    LocalTime expectedTime;

    @Nullable
    HouseholdKind kind;

    @Nullable
    String remarks;

    @Nullable
    String phone;

    RowDraft(Headings headings, Table.Row row) {
        this.headings = headings;
        this.row = row;
    }

    int number() {
        return row.number();
    }

    /** The number of its household, spelt as in the household's first row; {@code null} if it cannot be read. */
    public @Nullable String householdNo() {
        return householdNo;
    }

    public List<RowRefusal> refusals() {
        return refusals;
    }

    /** The cell of a column; {@code null} if the file has no such column. */
    Table.@Nullable Cell cell(Column column) {
        return headings.cell(row, column);
    }

    /** What the cell of a column says, empty if it is blank or missing. */
    String text(Column column) {
        var cell = cell(column);
        return cell == null ? "" : cell.text();
    }

    /** Notes a fault of a cell. */
    void refuse(Column column, String reason, Object... args) {
        var value = column == Column.CPR ? Excerpt.masked(text(column)) : Excerpt.of(text(column));
        refuse(headings.heading(column), value, reason, args);
    }

    /** Notes a fault at a place that has no known heading. */
    void refuse(String column, String value, String reason, Object... args) {
        refusals.add(new RowRefusal(number(), column, value, "arrivals.row." + reason, List.of(args)));
    }

    boolean isRefused(Column column) {
        return refusals.stream().anyMatch(refusal -> refusal.column().equals(headings.heading(column)));
    }

    /** The finished row; call only if nothing was refused and the household's values have been filled in. */
    public ArrivalRow toRow() {
        return new ArrivalRow(
                number(),
                Objects.requireNonNull(householdNo),
                Objects.requireNonNull(relation),
                firstNames,
                lastName,
                birthDate,
                birthEstimated,
                gender,
                cpr,
                foreignerNo,
                nationality,
                spoken == null ? null : spoken.language().code(),
                spoken == null ? null : spoken.dialect(),
                interpreter,
                asylumCentre,
                permitDate,
                decisionDate,
                Objects.requireNonNull(expectedDate),
                expectedTime,
                Objects.requireNonNull(kind),
                remarks,
                phone);
    }
}
