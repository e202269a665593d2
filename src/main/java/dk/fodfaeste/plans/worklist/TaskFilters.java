package dk.fodfaeste.plans.worklist;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.kernel.text.Dates;
import dk.fodfaeste.plans.absence.AbsenceStore.Covered;
import dk.fodfaeste.plans.task.TaskRows;
import dk.fodfaeste.plans.worklist.TaskFilter.When;
import dk.fodfaeste.plans.worklist.TaskFilter.Who;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a filter of tasks is in SQL. Each is a part of the WHERE that one of the indexes on active tasks serves. */
final class TaskFilters {

    static final String FUNCTION = " JOIN work_function f ON f.id = t.function";
    static final String STEP = " JOIN plan_step s ON s.id = t.step";
    static final String MOST_URGENT_FIRST = " ORDER BY t.due_by, t.id";
    static final String ACTIVE = "t.status IN ('OPEN', 'WAITING')";

    /** When somebody is to look at a task that waits: the day that she chose, else when it is due. */
    private static final String NEXT_LOOK =
            "coalesce(CAST(t.follow_up AS timestamp) AT TIME ZONE '" + Dates.ZONE + "', t.due_by)";

    /** Units whose baskets the caller empties: those of her functions, and those she is restricted to. */
    private static final String MY_UNITS = """
            (SELECT f.unit FROM function_holder fh JOIN work_function f ON f.id = fh.function WHERE fh.account = :me
             UNION SELECT m.unit FROM membership m WHERE m.account = :me AND m.ended_at IS NULL AND m.unit IS NOT NULL)
            """;

    private TaskFilters() {}

    /** The tasks, with the tables that the filter looks into. */
    static String filtered(TaskFilter filter) {
        return "task t" + (filter.function() == null ? "" : FUNCTION) + (filter.phase() == null ? "" : STEP);
    }

    static Map<String, Object> values(Tx tx) {
        Map<String, Object> values = new HashMap<>();
        values.put("me", tx.caller().account());
        values.put("now", Sql.timestamp(tx.now()));
        values.put("todayEnds", startOf(tx.today().plusDays(1)));
        values.put("weekEnds", startOf(tx.today().with(TemporalAdjusters.next(DayOfWeek.MONDAY))));
        return values;
    }

    private static OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(Dates.ZONE).toOffsetDateTime();
    }

    static List<String> conditions(Tx tx, TaskFilter filter, Map<String, Object> values) {
        List<String> conditions = TaskRows.within(tx, values);
        if (filter.function() != null) {
            conditions.add("f.key = :function");
            values.put("function", filter.function());
        }
        if (filter.household() != null) {
            conditions.add("t.household = :household");
            values.put("household", filter.household());
        }
        if (filter.phase() != null) {
            conditions.add("s.phase = :phase");
            values.put("phase", filter.phase());
        }
        if (filter.unit() != null) {
            conditions.add("t.unit = :unit");
            values.put("unit", filter.unit());
        }
        if (filter.assignee() != null) {
            conditions.add("t.assignee = :assignee");
            values.put("assignee", filter.assignee());
        }
        return conditions;
    }

    /** Whose tasks; of a colleague who is away also what is due while she is, for whoever covers. */
    static String who(Who who, List<Covered> covered, Map<String, Object> values) {
        return switch (who) {
            case MINE -> or("t.assignee = CAST(:me AS uuid)", covered, false, values);
            case UNIT -> "t.unit IN " + MY_UNITS.replace(":me", "CAST(:me AS uuid)");
            case UNASSIGNED -> or("t.assignee IS NULL", covered, true, values);
            case EVERYONE -> "true";
        };
    }

    private static String or(String own, List<Covered> covered, boolean basket, Map<String, Object> values) {
        StringBuilder condition = new StringBuilder("(" + own);
        for (int i = 0; i < covered.size(); i++) {
            if (covered.get(i).basket() == basket) {
                condition.append(" OR (t.assignee = :away%1$d AND t.due_by < :until%1$d)".formatted(i));
                values.put("away" + i, covered.get(i).account());
                values.put("until" + i, covered.get(i).until());
            }
        }
        return condition.append(")").toString();
    }

    /** The condition among active tasks; for done ones, which are not counted, all active ones. */
    static String active(When when) {
        return when(when == When.DONE ? When.ACTIVE : when);
    }

    static String when(When when) {
        return switch (when) {
            case ACTIVE -> ACTIVE + " AND t.due_by IS NOT NULL";
            case OVERDUE -> ACTIVE + " AND t.due_by < :now AND t.told_late_at IS NULL";
            case TOLD_LATE -> ACTIVE + " AND t.due_by < :now AND t.told_late_at IS NOT NULL";
            case TODAY -> ACTIVE + " AND t.due_by >= :now AND t.due_by < :todayEnds";
            case WEEK -> ACTIVE + " AND t.due_by >= :now AND t.due_by < :weekEnds";
            case WAITING -> "t.status = 'WAITING' AND t.due_by IS NOT NULL";
            case UNDATED -> ACTIVE + " AND t.due_by IS NULL";
            case DONE -> "t.status = 'DONE'";
        };
    }

    static String order(When when) {
        return switch (when) {
            case DONE -> " ORDER BY t.done_at DESC, t.id DESC";
            case UNDATED -> " ORDER BY t.id";
            case WAITING -> " ORDER BY " + NEXT_LOOK + ", t.id";
            default -> MOST_URGENT_FIRST;
        };
    }

    static String after(When when) {
        return switch (when) {
            case DONE -> "(t.done_at, t.id) < (:afterAt, :afterId)";
            case WAITING -> "(" + NEXT_LOOK + ", t.id) > (:afterAt, :afterId)";
            default -> "(t.due_by, t.id) > (:afterAt, :afterId)";
        };
    }
}
