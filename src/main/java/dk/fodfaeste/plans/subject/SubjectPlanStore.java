package dk.fodfaeste.plans.subject;

import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.plans.RunningPlan;
import dk.fodfaeste.plans.about.SubjectKind;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The plans of what is no family, and what they are counted from. */
@Repository
class SubjectPlanStore {

    private final JdbcClient jdbc;

    SubjectPlanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The municipality's current templates whose plans are about this. */
    List<PlanOffer> offered(SubjectKind kind) {
        return jdbc.sql("""
                SELECT key, name_da, name_en
                FROM plan_template
                WHERE subject = :kind AND retired_at IS NULL
                ORDER BY name_da, key
                """)
                .param("kind", kind.name())
                .query((row, n) -> new PlanOffer(
                        row.getString("key"), new Bilingual(row.getString("name_da"), row.getString("name_en"))))
                .list();
    }

    /** Its plans, the last started first. */
    List<RunningPlan> of(UUID subject) {
        return jdbc.sql("""
                SELECT p.id, m.key, m.version, m.name_da, m.name_en, p.started_at
                FROM plan p
                JOIN plan_template m ON m.id = p.template
                WHERE p.subject = :subject
                ORDER BY p.started_at DESC, p.id DESC
                """)
                .param("subject", subject)
                .query((row, n) -> new RunningPlan(
                        Sql.uuid(row, "id"),
                        row.getString("key"),
                        row.getInt("version"),
                        new Bilingual(row.getString("name_da"), row.getString("name_en")),
                        Sql.instant(row, "started_at")))
                .list();
    }

    /** Whether it goes through a plan of that template now. */
    boolean isRunning(UUID subject, String template) {
        return jdbc.sql("""
                SELECT EXISTS (
                    SELECT FROM plan p
                    JOIN plan_template m ON m.id = p.template AND m.key = :template
                    JOIN task t ON t.plan = p.id AND t.status IN ('OPEN', 'WAITING')
                    WHERE p.subject = :subject)
                """)
                .param("subject", subject)
                .param("template", template)
                .query(Boolean.class)
                .single();
    }

    /** The plan of a template that a household has; {@code null} where it has none. */
    @Nullable
    UUID ofHousehold(UUID household, UUID template) {
        return jdbc.sql("SELECT id FROM plan WHERE household = :household AND template = :template")
                .param("household", household)
                .param("template", template)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    /** Whether a task of a template of this key is about that person and to do. */
    boolean isRunningFor(UUID person, String template) {
        return jdbc.sql("""
                SELECT EXISTS (
                    SELECT FROM task t
                    JOIN plan p ON p.id = t.plan
                    JOIN plan_template m ON m.id = p.template AND m.key = :template
                    WHERE t.person = :person AND t.status IN ('OPEN', 'WAITING'))
                """)
                .param("person", person)
                .param("template", template)
                .query(Boolean.class)
                .single();
    }

    /** Keeps others from starting plans for it until the transaction ends. */
    void lockHousehold(UUID household) {
        jdbc.sql("SELECT id FROM household WHERE id = :id FOR UPDATE")
                .param("id", household)
                .query()
                .listOfRows();
    }

    /** The tasks of a household's plans of this template that are about that person. */
    List<UUID> tasks(UUID household, UUID person, String template) {
        return jdbc.sql("""
                SELECT t.id
                FROM task t
                JOIN plan p ON p.id = t.plan
                JOIN plan_template m ON m.id = p.template AND m.key = :template AND m.subject = 'PERSON'
                WHERE t.household = :household AND t.person = :person
                FOR UPDATE OF t
                """)
                .param("household", household)
                .param("person", person)
                .param("template", template)
                .query(Sql::onlyUuid)
                .list();
    }

    /** The timings of its open tasks that go by their step, each as often as there are such tasks. */
    List<String> timings(UUID subject) {
        return jdbc.sql("""
                SELECT s.timing
                FROM task t
                JOIN plan_step s ON s.id = t.step
                WHERE t.subject = :subject AND t.status IN ('OPEN', 'WAITING') AND t.repeats IS NULL
                """)
                .param("subject", subject)
                .query((row, n) -> Objects.requireNonNull(row.getString("timing")))
                .list();
    }

    /** The tasks of a plan. */
    List<UUID> tasks(UUID plan) {
        return jdbc.sql("SELECT id FROM task WHERE plan = :plan FOR UPDATE")
                .param("plan", plan)
                .query(Sql::onlyUuid)
                .list();
    }

    /** How many of these somebody has worked on. */
    int touched(Collection<UUID> tasks) {
        return jdbc.sql("""
                SELECT count(*)
                FROM task t
                WHERE t.id = ANY (:tasks)
                  AND (t.version > 0 OR t.status <> 'OPEN' OR EXISTS (SELECT FROM task_event e WHERE e.task = t.id))
                """)
                .param("tasks", tasks.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }
}
