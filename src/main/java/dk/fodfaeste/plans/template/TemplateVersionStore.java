package dk.fodfaeste.plans.template;

import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.kernel.text.Bilingual;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The published versions of templates with the families on each. */
@Repository
public class TemplateVersionStore {

    private static final String COLUMNS = """
            SELECT m.id, m.key, m.version, m.name_da, m.name_en, m.published_at, a.name AS published_by, m.retired_at,
                   coalesce(p.families, 0) AS families
            FROM plan_template m
            LEFT JOIN account a ON a.id = m.published_by
            LEFT JOIN (SELECT template, count(*) AS families FROM plan GROUP BY template) p ON p.template = m.id
            """;

    private final JdbcClient jdbc;

    TemplateVersionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By key, the newest version of each first. */
    public List<TemplateVersion> all(int limit) {
        return jdbc.sql(COLUMNS + "ORDER BY m.key, m.version DESC, m.id LIMIT :limit")
                .param("limit", limit)
                .query(TemplateVersionStore::version)
                .list();
    }

    /** The versions of one template, the newest first. */
    public List<TemplateVersion> of(String key, int limit) {
        return jdbc.sql(COLUMNS + "WHERE m.key = :key ORDER BY m.version DESC LIMIT :limit")
                .param("key", key)
                .param("limit", limit)
                .query(TemplateVersionStore::version)
                .list();
    }

    /** The highest version number of this key that was ever published; 0 where none was. */
    public int latest(String key) {
        return jdbc.sql("SELECT coalesce(max(version), 0) FROM plan_template WHERE key = :key")
                .param("key", key)
                .query(Integer.class)
                .single();
    }

    /** A retired version starts for new families again. */
    public void resume(UUID id) {
        jdbc.sql("UPDATE plan_template SET retired_at = NULL WHERE id = :id")
                .param("id", id)
                .update();
    }

    private static TemplateVersion version(ResultSet row, int number) throws SQLException {
        return new TemplateVersion(
                Sql.uuid(row, "id"),
                row.getString("key"),
                row.getInt("version"),
                new Bilingual(row.getString("name_da"), row.getString("name_en")),
                Sql.instant(row, "published_at"),
                row.getString("published_by"),
                Sql.instantOrNull(row, "retired_at"),
                row.getInt("families"));
    }
}
