package dk.fodfaeste.arrivals.row;

import dk.fodfaeste.arrivals.column.Column;
import dk.fodfaeste.kernel.reference.Spelling;
import dk.fodfaeste.kernel.text.Folding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Refuses a row about a person who stands further up in the file already. */
public final class SamePersonCheck {

    private final Map<String, RowDraft> seen = new HashMap<>();

    private SamePersonCheck() {}

    public static void check(List<RowDraft> rows) {
        var check = new SamePersonCheck();
        rows.forEach(check::check);
    }

    private void check(RowDraft row) {
        if ((row.cpr != null && refuse(row, Column.CPR, "cpr " + row.cpr.digits()))
                || (row.foreignerNo != null && refuse(row, Column.FOREIGNER_NO, "foreigner " + row.foreignerNo))) {
            return;
        }
        var name = Spelling.fold(Folding.latin(row.firstNames + (row.lastName == null ? "" : row.lastName))
                .getLast());
        if (name.isEmpty()) {
            return; // a name that cannot be used has been refused already
        }
        if (row.birthDate != null) {
            checkName(row, "born %s %s".formatted(row.birthDate, name));
        } else if (row.householdNo != null) {
            checkName(row, "in %s %s".formatted(row.householdNo, name));
        }
    }

    private boolean refuse(RowDraft row, Column column, String sign) {
        var before = seen.putIfAbsent(sign, row);
        if (before != null) {
            row.refuse(column, "person-twice", String.valueOf(before.number()));
        }
        return before != null;
    }

    /**
     * Two people of the same name and birth date are two if a number of theirs differs: many bear the same name, and all whose
     * birth date is estimated are born on 1 January.
     */
    private void checkName(RowDraft row, String sign) {
        var before = seen.putIfAbsent(sign, row);
        if (before != null && !differ(before.cpr, row.cpr) && !differ(before.foreignerNo, row.foreignerNo)) {
            row.refuse(
                    row.text(Column.FIRST_NAMES).isEmpty() ? Column.LAST_NAME : Column.FIRST_NAMES,
                    "person-twice-by-name",
                    String.valueOf(before.number()));
        }
    }

    private static boolean differ(@Nullable Object before, @Nullable Object now) {
        return before != null && now != null && !before.equals(now);
    }
}
