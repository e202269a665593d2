package dk.fodfaeste.plans.subject;

import dk.fodfaeste.access.Scope;
import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.people.household.SearchText;
import dk.fodfaeste.plans.Asked;
import dk.fodfaeste.plans.about.SubjectKind;
import dk.fodfaeste.plans.task.PublishedSteps;
import dk.fodfaeste.plans.task.PublishedSteps.Steps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What plans are about that are no family's. */
@Repository
class SubjectStore {

    /** How far it is, of the few rows that are shown. */
    private static final String WITH_PROGRESS = """
            SELECT f.id, f.kind, f.name, f.unit, (SELECT name FROM unit WHERE id = f.unit) AS unit_name, f.record, f.ended_at,
                   f.version, coalesce(c.open, 0) AS open, coalesce(c.done, 0) AS done, coalesce(c.late, 0) AS late,
                   n.step AS next_step, a.step AS answered_step, a.answer
            FROM found f
            LEFT JOIN LATERAL (
                SELECT count(*) FILTER (WHERE t.status IN ('OPEN', 'WAITING')) AS open,
                       count(*) FILTER (WHERE t.status = 'DONE') AS done,
                       count(*) FILTER (WHERE t.status IN ('OPEN', 'WAITING') AND t.due_by < :now AND t.told_late_at IS NULL) AS late
                FROM task t
                WHERE t.subject = f.id AND (t.sensitivity IS NULL OR t.sensitivity = ANY (:sensitivities))) c ON true
            LEFT JOIN LATERAL (
                SELECT t.step
                FROM task t
                JOIN plan_step s ON s.id = t.step
                WHERE t.subject = f.id AND t.status IN ('OPEN', 'WAITING')
                  AND (t.sensitivity IS NULL OR t.sensitivity = ANY (:sensitivities))
                ORDER BY t.due_by NULLS LAST, s.position, t.id
                LIMIT 1) n ON true
            LEFT JOIN LATERAL (
                SELECT t.step, t.answer
                FROM task t
                WHERE t.subject = f.id AND t.answer IS NOT NULL
                  AND (t.sensitivity IS NULL OR t.sensitivity = ANY (:sensitivities))
                ORDER BY t.done_at DESC, t.id DESC
                LIMIT 1) a ON true
            ORDER BY f.name, f.id
            """;

    /** A subject belongs to a unit, or has tasks of it. */
    private static final String REACHED = """
            (:all OR p.unit = ANY (:units)
             OR EXISTS (SELECT FROM task t WHERE t.subject = p.id AND t.unit = ANY (:units)))
            """;

    private final JdbcClient jdbc;

    private final PublishedSteps steps;

    SubjectStore(JdbcClient jdbc, PublishedSteps steps) {
        this.jdbc = jdbc;
        this.steps = steps;
    }

    private static Map<String, Object> values(Tx tx) {
        Scope scope = tx.scope();
        Map<String, Object> values = new HashMap<>();
        values.put("all", scope.wholeMunicipality());
        values.put("units", scope.unitArray());
        values.put("now", Sql.timestamp(tx.now()));
        values.put("sensitivities", scope.sensitivityArray());
        return values;
    }

    List<PlanSubject> list(Tx tx, SubjectFilter filter, @Nullable UUID after, int limit) {
        Map<String, Object> values = values(tx);
        List<String> conditions = conditions(filter, values);
        if (filter.kind() != null) {
            conditions.add("p.kind = :kind");
            values.put("kind", filter.kind().name());
        }
        if (after != null) {
            conditions.add("(p.name, p.id) > (SELECT a.name, a.id FROM plan_subject a WHERE a.id = :after)");
            values.put("after", after);
        }
        values.put("limit", limit);
        return found(tx, "WHERE " + String.join(" AND ", conditions) + " ORDER BY p.name, p.id LIMIT :limit", values);
    }

    /** How many there are of each kind, whichever the filter shows. */
    Map<SubjectKind, Integer> counts(Tx tx, SubjectFilter filter) {
        Map<String, Object> values = values(tx);
        Map<SubjectKind, Integer> counts = new EnumMap<>(SubjectKind.class);
        jdbc.sql("SELECT p.kind, count(*) AS many FROM plan_subject p WHERE "
                        + String.join(" AND ", conditions(filter, values)) + " GROUP BY p.kind")
                .params(values)
                .query(row -> {
                    counts.put(SubjectKind.valueOf(row.getString("kind")), row.getInt("many"));
                });
        return counts;
    }

    private static List<String> conditions(SubjectFilter filter, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>();
        conditions.add(REACHED);
        conditions.add(filter.ended() ? "p.ended_at IS NOT NULL" : "p.ended_at IS NULL");
        SearchText text = SearchText.ofWords(filter.text());
        if (!text.isEmpty()) {
            conditions.add(text.condition());
            values.putAll(text.parameters());
        }
        return conditions;
    }

    @Nullable
    PlanSubject find(Tx tx, UUID id) {
        Map<String, Object> values = values(tx);
        values.put("id", id);
        return found(tx, "WHERE p.id = :id AND " + REACHED, values).stream()
                .findFirst()
                .orElse(null);
    }

    private List<PlanSubject> found(Tx tx, String where, Map<String, Object> values) {
        Steps known = steps.in(tx);
        return jdbc.sql("WITH found AS MATERIALIZED (SELECT p.* FROM plan_subject p " + where + ")\n" + WITH_PROGRESS)
                .params(values)
                .query((row, n) -> subject(row, known))
                .list();
    }

    private static PlanSubject subject(ResultSet row, Steps steps) throws SQLException {
        UUID next = Sql.uuidOrNull(row, "next_step");
        UUID answered = Sql.uuidOrNull(row, "answered_step");
        Asked asked = answered == null ? null : steps.get(answered).asks();
        return new PlanSubject(
                Sql.uuid(row, "id"),
                SubjectKind.valueOf(row.getString("kind")),
                row.getString("name"),
                Sql.uuidOrNull(row, "unit"),
                row.getString("unit_name"),
                Sql.uuidOrNull(row, "record"),
                Sql.instantOrNull(row, "ended_at"),
                row.getInt("version"),
                row.getInt("open"),
                row.getInt("done"),
                row.getInt("late"),
                next == null ? null : steps.get(next).title(),
                asked == null ? null : asked.with(row.getString("answer")).answered());
    }

    /** The one of this record, or of the municipality itself; {@code null} where there is none yet. */
    @Nullable
    UUID known(SubjectKind kind, @Nullable UUID record) {
        return jdbc.sql(
                        "SELECT id FROM plan_subject WHERE kind = :kind AND (kind = 'MUNICIPALITY' OR record = :record)")
                .param("kind", kind.name())
                .param("record", record, Types.OTHER)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    boolean hasPlans(SubjectKind kind, UUID record) {
        return jdbc.sql("""
                SELECT EXISTS (
                    SELECT FROM plan_subject s
                    JOIN plan p ON p.subject = s.id
                    WHERE s.kind = :kind AND s.record = :record)
                """)
                .param("kind", kind.name())
                .param("record", record)
                .query(Boolean.class)
                .single();
    }

    void insert(WriteTx tx, UUID id, SubjectKind kind, String name, @Nullable UUID unit, @Nullable UUID record) {
        jdbc.sql("""
                INSERT INTO plan_subject (id, kind, name, search, unit, record, created_at, created_by)
                VALUES (:id, :kind, :name, :search, :unit, :record, :at, :by)
                ON CONFLICT DO NOTHING
                """)
                .param("id", id)
                .param("kind", kind.name())
                .param("name", name)
                .param("search", SearchText.of(name))
                .param("unit", unit, Types.OTHER)
                .param("record", record, Types.OTHER)
                .param("at", Sql.timestamp(tx.now()))
                .param("by", tx.caller().account(), Types.OTHER)
                .update();
    }

    /** Whether it still had that version. */
    boolean change(UUID id, String name, @Nullable UUID unit, int version) {
        return jdbc.sql("""
                UPDATE plan_subject
                SET name = :name, search = :search, unit = :unit, version = version + 1
                WHERE id = :id AND version = :version
                """)
                        .param("id", id)
                        .param("name", name)
                        .param("search", SearchText.of(name))
                        .param("unit", unit, Types.OTHER)
                        .param("version", version)
                        .update()
                == 1;
    }

    void end(UUID id, @Nullable Instant at) {
        jdbc.sql("UPDATE plan_subject SET ended_at = :at, version = version + 1 WHERE id = :id")
                .param("id", id)
                .param("at", at == null ? null : Sql.timestamp(at), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** Keeps others from starting plans for it until the transaction ends. */
    void lock(UUID id) {
        jdbc.sql("SELECT id FROM plan_subject WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query()
                .listOfRows();
    }
}
