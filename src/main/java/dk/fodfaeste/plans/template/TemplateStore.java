package dk.fodfaeste.plans.template;

import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.plans.Asked;
import dk.fodfaeste.plans.clock.Clocks;
import dk.fodfaeste.plans.template.TemplateFile.Phase;
import dk.fodfaeste.plans.template.TemplateFile.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Published templates and their steps. */
@Repository
public class TemplateStore {

    private static final String COLUMNS =
            "SELECT id, key, version, name_da, name_en, definition, published_at FROM plan_template ";

    private record Placed(int position, Phase phase, Step step) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    TemplateStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    public @Nullable Template current(String key) {
        return jdbc.sql(COLUMNS + "WHERE key = :key AND retired_at IS NULL")
                .param("key", key)
                .query(TemplateStore::template)
                .optional()
                .orElse(null);
    }

    public List<Template> current() {
        return jdbc.sql(COLUMNS + "WHERE retired_at IS NULL ORDER BY name_da, id")
                .query(TemplateStore::template)
                .list();
    }

    public @Nullable Template find(UUID id) {
        return jdbc.sql(COLUMNS + "WHERE id = :id")
                .param("id", id)
                .query(TemplateStore::template)
                .optional()
                .orElse(null);
    }

    public void retire(UUID id, Instant at) {
        jdbc.sql("UPDATE plan_template SET retired_at = :at WHERE id = :id")
                .param("at", Sql.timestamp(at))
                .param("id", id)
                .update();
    }

    /** The steps of a template: identifier by key. */
    public Map<String, UUID> steps(UUID template) {
        Map<String, UUID> steps = new HashMap<>();
        jdbc.sql("SELECT key, id FROM plan_step WHERE template = :template")
                .param("template", template)
                .query(row -> {
                    steps.put(row.getString("key"), Sql.uuid(row, "id"));
                });
        return steps;
    }

    public void insert(Template template, TemplateFile file, @Nullable UUID by) {
        jdbc.sql("""
                INSERT INTO plan_template (id, key, version, name_da, name_en, definition, subject, published_at, published_by)
                VALUES (:id, :key, :version, :da, :en, :definition, :subject, :at, :by)
                """)
                .param("id", template.id())
                .param("key", template.key())
                .param("version", template.version())
                .param("da", template.name().da())
                .param("en", template.name().en())
                .param("definition", template.definition())
                .param("subject", file.about().name())
                .param("at", Sql.timestamp(template.publishedAt()))
                .param("by", by, Types.OTHER)
                .update();
        insertSteps(template.id(), file);
    }

    private void insertSteps(UUID template, TemplateFile file) {
        List<Placed> steps = new ArrayList<>();
        for (Phase phase : file.phases()) {
            phase.steps().forEach(step -> steps.add(new Placed(steps.size(), phase, step)));
        }
        batches.batchUpdate("""
                INSERT INTO plan_step (id, template, key, position, phase, phase_da, phase_en, title_da, title_en, how_da,
                                       how_en, function, timing, rule_key, source, fulfilled_by, required, initials,
                                       sensitivity, after_step, repeat_every, repeat_until, asks, form, clocks, strict)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS jsonb), ?, CAST(? AS jsonb), ?)
                """, steps, steps.size(), (statement, placed) -> {
            Step step = placed.step();
            statement.setObject(1, Ids.next());
            statement.setObject(2, template);
            statement.setString(3, step.key());
            statement.setInt(4, placed.position());
            statement.setString(5, placed.phase().key());
            statement.setString(6, placed.phase().name().da());
            statement.setString(7, placed.phase().name().en());
            statement.setString(8, step.title().da());
            statement.setString(9, step.title().en());
            statement.setString(10, step.how().da());
            statement.setString(11, step.how().en());
            statement.setString(12, step.function());
            statement.setString(13, step.timing());
            statement.setString(14, step.rule());
            statement.setString(15, step.source() == null ? file.source().caseId() : step.source());
            statement.setString(16, step.fulfilledBy());
            statement.setBoolean(17, !Boolean.FALSE.equals(step.required()));
            statement.setBoolean(18, Boolean.TRUE.equals(step.initials()));
            statement.setString(19, sensitivity(step));
            statement.setString(20, step.after());
            statement.setString(21, step.every());
            statement.setString(22, step.until());
            statement.setString(
                    23, Asked.written(step.asks() == null ? null : step.asks().asked()));
            statement.setString(24, step.form());
            statement.setString(25, Clocks.written(step.clocks()));
            statement.setBoolean(26, Boolean.TRUE.equals(step.strict()));
        });
    }

    private static @Nullable String sensitivity(Step step) {
        return step.sensitivity() == null ? null : TemplateReader.constant(step.sensitivity());
    }

    private static Template template(ResultSet row, int number) throws SQLException {
        return new Template(
                Sql.uuid(row, "id"),
                row.getString("key"),
                row.getInt("version"),
                new Bilingual(row.getString("name_da"), row.getString("name_en")),
                row.getString("definition"),
                Sql.instant(row, "published_at"));
    }
}
