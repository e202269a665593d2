package dk.fodfaeste.plans.store;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.kernel.text.Dates;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.TaskCounts;
import dk.fodfaeste.plans.TaskCursor;
import dk.fodfaeste.plans.TaskFilter;
import dk.fodfaeste.plans.TaskFilter.When;
import dk.fodfaeste.plans.TaskFilter.Who;
import dk.fodfaeste.plans.TaskGroups;
import dk.fodfaeste.plans.TaskGroups.Group;
import dk.fodfaeste.plans.store.AbsenceStore.Covered;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of tasks. Each filter is a part of the WHERE that one of the indexes on active tasks serves. */
@Repository
public class WorklistStore {

    private static final int MOST_GROUPS = 100;
    private static final String ACTIVE = "t.status IN ('OPEN', 'WAITING')";

    /** Units whose baskets the caller empties: those of her functions, and those she is restricted to. */
    private static final String MY_UNITS = """
            (SELECT f.unit FROM function_holder fh JOIN work_function f ON f.id = fh.function WHERE fh.account = :me
             UNION SELECT m.unit FROM membership m WHERE m.account = :me AND m.ended_at IS NULL AND m.unit IS NOT NULL)
            """;

    private final JdbcClient jdbc;
    private final AbsenceStore absences;

    WorklistStore(JdbcClient jdbc, AbsenceStore absences) {
        this.jdbc = jdbc;
        this.absences = absences;
    }

    public List<Task> page(Tx tx, TaskFilter filter, @Nullable TaskCursor after, int limit) {
        Map<String, Object> values = values(tx);
        List<String> conditions = conditions(tx, filter, values);
        conditions.add(who(filter.who(), absences.covered(tx), values));
        conditions.add(when(filter.when()));
        String order = order(filter.when());
        if (after != null) {
            boolean dated = after.at() != null && filter.when() != When.UNDATED;
            conditions.add(dated ? after(filter.when()) : "t.id > :afterId");
            values.put("afterId", after.id());
            if (dated) {
                values.put("afterAt", Sql.timestamp(after.at()));
            }
        }
        values.put("limit", limit);
        return jdbc.sql(TaskRows.select(tx.scope()) + "WHERE " + String.join(" AND ", conditions) + order + " LIMIT :limit")
                .params(values)
                .query(TaskRows::task)
                .list();
    }

    public TaskCounts counts(Tx tx, TaskFilter filter) {
        Map<Who, Integer> who = new EnumMap<>(Who.class);
        Map<When, Integer> when = new EnumMap<>(When.class);
        Map<String, Object> values = values(tx);
        List<String> always = conditions(tx, filter, values);
        always.add(ACTIVE);
        List<Covered> covered = absences.covered(tx);
        List<String> columns = new ArrayList<>();
        for (Who each : Who.values()) {
            columns.add("count(*) FILTER (WHERE %s AND %s) AS who_%s".formatted(who(each, covered, values), active(filter.when()), each));
        }
        for (When each : List.of(When.ACTIVE, When.OVERDUE, When.TODAY, When.WEEK, When.WAITING, When.UNDATED)) {
            columns.add("count(*) FILTER (WHERE %s AND %s) AS when_%s".formatted(who(filter.who(), covered, values), when(each), each));
        }
        jdbc.sql("SELECT " + String.join(", ", columns) + " FROM task t"
                        + " JOIN work_function f ON f.id = t.function JOIN plan_step s ON s.id = t.step WHERE "
                        + String.join(" AND ", always))
                .params(values)
                .query(row -> {
                    for (Who each : Who.values()) {
                        who.put(each, row.getInt("who_" + each));
                    }
                    for (When each : List.of(When.ACTIVE, When.OVERDUE, When.TODAY, When.WEEK, When.WAITING, When.UNDATED)) {
                        when.put(each, row.getInt("when_" + each));
                    }
                });
        return new TaskCounts(who, when);
    }

    /** The functions or phases of the list's tasks, by where they stand in their plans, or by name. */
    public TaskGroups groups(Tx tx, TaskFilter filter) {
        return new TaskGroups(
                groups(tx, filter.withFunction(null), "f.key, min(f.name_da) AS da, min(f.name_en) AS en", "f.key", "2, 1"),
                groups(
                        tx,
                        filter.withPhase(null),
                        "s.phase AS key, min(s.phase_da) AS da, min(s.phase_en) AS en",
                        "s.phase",
                        "min(s.position), 1"));
    }

    private List<Group> groups(Tx tx, TaskFilter filter, String columns, String by, String order) {
        Map<String, Object> values = values(tx);
        List<String> conditions = conditions(tx, filter, values);
        conditions.add(who(filter.who(), absences.covered(tx), values));
        conditions.add(active(filter.when()));
        values.put("limit", MOST_GROUPS);
        return jdbc.sql("SELECT " + columns + ", count(*) AS tasks FROM task t"
                        + " JOIN work_function f ON f.id = t.function JOIN plan_step s ON s.id = t.step WHERE "
                        + String.join(" AND ", conditions)
                        + " GROUP BY " + by + " ORDER BY " + order + " LIMIT :limit")
                .params(values)
                .query((row, n) -> new Group(
                        row.getString("key"),
                        new Bilingual(row.getString("da"), row.getString("en")),
                        row.getInt("tasks")))
                .list();
    }

    /** These tasks, as far as the caller may see them. */
    public List<Task> these(Tx tx, Collection<UUID> ids) {
        Map<String, Object> values = new HashMap<>();
        List<String> conditions = TaskRows.within(tx, values);
        conditions.add("t.id = ANY (:ids)");
        values.put("ids", ids.toArray(UUID[]::new));
        return jdbc.sql(TaskRows.select(tx.scope()) + "WHERE " + String.join(" AND ", conditions)
                        + " ORDER BY t.due_by, t.id")
                .params(values)
                .query(TaskRows::task)
                .list();
    }

    public List<Task> byRule(Tx tx, String ruleKey, Collection<UUID> households, int limit) {
        Map<String, Object> values = new HashMap<>();
        List<String> conditions = TaskRows.within(tx, values);
        conditions.add("t.household = ANY (:households)");
        values.put("households", households.toArray(UUID[]::new));
        conditions.add("s.rule_key = :rule");
        values.put("rule", ruleKey);
        conditions.add(when(When.ACTIVE));
        values.put("limit", limit);
        return jdbc.sql(TaskRows.select(tx.scope()) + "WHERE " + String.join(" AND ", conditions)
                        + " ORDER BY t.due_by, t.id LIMIT :limit")
                .params(values)
                .query(TaskRows::task)
                .list();
    }

    public List<Task> ofHousehold(Tx tx, UUID household) {
        Map<String, Object> values = new HashMap<>();
        List<String> conditions = TaskRows.within(tx, values);
        conditions.add("t.household = :household");
        values.put("household", household);
        return jdbc.sql(TaskRows.select(tx.scope()) + "JOIN plan_template m ON m.id = s.template WHERE "
                        + String.join(" AND ", conditions)
                        + " ORDER BY m.name_da, t.plan, s.position, p.position, t.id LIMIT 2000")
                .params(values)
                .query(TaskRows::task)
                .list();
    }

    private static Map<String, Object> values(Tx tx) {
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

    private static List<String> conditions(Tx tx, TaskFilter filter, Map<String, Object> values) {
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
    private static String who(Who who, List<Covered> covered, Map<String, Object> values) {
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
    private static String active(When when) {
        return when(when == When.DONE ? When.ACTIVE : when);
    }

    private static String when(When when) {
        return switch (when) {
            case ACTIVE -> ACTIVE + " AND t.due_by IS NOT NULL";
            case OVERDUE -> ACTIVE + " AND t.due_by < :now";
            case TODAY -> ACTIVE + " AND t.due_by >= :now AND t.due_by < :todayEnds";
            case WEEK -> ACTIVE + " AND t.due_by >= :now AND t.due_by < :weekEnds";
            case WAITING -> "t.status = 'WAITING' AND t.due_by IS NOT NULL";
            case UNDATED -> ACTIVE + " AND t.due_by IS NULL";
            case DONE -> "t.status = 'DONE'";
        };
    }

    private static String order(When when) {
        return switch (when) {
            case DONE -> " ORDER BY t.done_at DESC, t.id DESC";
            case UNDATED -> " ORDER BY t.id";
            default -> " ORDER BY t.due_by, t.id";
        };
    }

    private static String after(When when) {
        return when == When.DONE ? "(t.done_at, t.id) < (:afterAt, :afterId)" : "(t.due_by, t.id) > (:afterAt, :afterId)";
    }
}
