package dk.fodfaeste.forms.answer;

import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.access.sql.Records;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.plans.fact.FactSource.Fact;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was answered to each question. */
@Repository
class ValueStore {

    private static final int MOST_TO_ASK = 3;
    private static final int BATCH = 200;

    /** A value as it is kept. */
    record Told(
            UUID answer,
            String question,
            String value,
            @Nullable Sensitivity sensitivity) {}

    private record Placed(
            String question,
            int position,
            String value,
            boolean person,
            @Nullable Sensitivity sensitivity) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ValueStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** What these were answered, as they stand now. */
    List<Told> values(Collection<UUID> answers) {
        return jdbc.sql("""
                SELECT v.answer, v.question, coalesce(v.value, CAST(v.person AS text)) AS value, v.sensitivity
                FROM form_answer a
                JOIN form_value v ON v.answer = a.id AND v.revision = a.revision
                WHERE a.id = ANY (:answers)
                ORDER BY v.answer, v.question, v.position
                """)
                .param("answers", answers.toArray(UUID[]::new))
                .query(Records.rows(Told.class))
                .list();
    }

    /** Writes the values of a revision; a draft's are replaced. */
    void write(UUID answer, int revision, List<Written> values) {
        if (revision == 0) {
            jdbc.sql("DELETE FROM form_value WHERE answer = :answer AND revision = 0")
                    .param("answer", answer)
                    .update();
        }
        List<Placed> placed = new ArrayList<>();
        for (Written each : values) {
            for (int i = 0; i < each.values().size(); i++) {
                placed.add(new Placed(each.question(), i, each.values().get(i), each.person(), each.sensitivity()));
            }
        }
        batches.batchUpdate("""
                INSERT INTO form_value (id, answer, revision, question, position, value, person, sensitivity)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """, placed, BATCH, (statement, value) -> {
            statement.setObject(1, Ids.next());
            statement.setObject(2, answer);
            statement.setInt(3, revision);
            statement.setString(4, value.question());
            statement.setInt(5, value.position());
            statement.setString(6, value.person() ? null : value.value());
            statement.setObject(7, value.person() ? UUID.fromString(value.value()) : null, Types.OTHER);
            statement.setString(
                    8, value.sensitivity() == null ? null : value.sensitivity().name());
        });
    }

    /** What is written of a question. */
    record Written(
            String question,
            List<String> values,
            boolean person,
            @Nullable Sensitivity sensitivity) {}

    /** Who may read this of a household, its team first. */
    List<String> whoMayRead(@Nullable UUID household, Collection<Sensitivity> wanted) {
        return jdbc.sql("""
                SELECT a.name
                FROM membership m
                JOIN account a ON a.id = m.account AND a.active
                LEFT JOIN household_team t ON t.household = CAST(:household AS uuid) AND t.account = a.id
                WHERE m.ended_at IS NULL AND m.sensitivities @> CAST(:wanted AS text[])
                  AND m.role IN ('CASE_WORKER', 'TEAM_LEADER')
                  AND (m.unit IS NULL OR EXISTS (
                      SELECT FROM household_unit u WHERE u.household = CAST(:household AS uuid) AND u.unit = m.unit))
                GROUP BY a.id, a.name
                ORDER BY count(t.function) = 0, a.name COLLATE "da-x-icu", a.id
                LIMIT :most
                """)
                .param("household", household, Types.OTHER)
                .param("wanted", wanted.stream().map(Enum::name).toArray(String[]::new))
                .param("most", MOST_TO_ASK)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** Writes the values of a revision again as those of another. */
    void copy(UUID answer, int from, int to) {
        write(
                answer,
                to,
                jdbc.sql("""
                        SELECT question, array_agg(coalesce(value, CAST(person AS text)) ORDER BY position) AS values,
                               bool_or(person IS NOT NULL) AS person, max(sensitivity) AS sensitivity
                        FROM form_value
                        WHERE answer = :answer AND revision = :revision
                        GROUP BY question
                        """)
                        .param("answer", answer)
                        .param("revision", from)
                        .query((row, n) -> new Written(
                                row.getString("question"),
                                List.of((String[]) row.getArray("values").getArray()),
                                row.getBoolean("person"),
                                Sql.enumOrNull(row, "sensitivity", Sensitivity.class)))
                        .list());
    }

    /** What is so now of these households: of each, of each person, by the newest answers to each questionnaire. */
    List<Fact> facts(Collection<UUID> households, Collection<String> forms, Collection<String> questions) {
        return jdbc.sql("""
                WITH newest AS (
                    SELECT DISTINCT ON (a.household, a.person, a.form) a.id, a.household, a.person, a.form, a.revision
                    FROM form_answer a
                    WHERE a.household = ANY (:households) AND a.form = ANY (:forms) AND a.status = 'SUBMITTED'
                    ORDER BY a.household, a.person, a.form, a.answered_on DESC, a.submitted_at DESC, a.id DESC)
                SELECT n.household, n.person, 'answer.' || n.form || '.' || v.question AS name, v.value
                FROM newest n
                JOIN form_value v ON v.answer = n.id AND v.revision = n.revision
                WHERE v.question = ANY (:questions) AND v.value IS NOT NULL
                """)
                .param("households", households.toArray(UUID[]::new))
                .param("forms", forms.toArray(String[]::new))
                .param("questions", questions.toArray(String[]::new))
                .query(Records.rows(Fact.class))
                .list();
    }
}
