package dk.fodfaeste.plans.suggestion;

import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.plans.template.Template;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What plans a household has, and which tasks of them. */
@Repository
class SuggestionStore {

    /** A plan of a household, with the version of the template that it began with. */
    record Running(UUID plan, Template template) {

        String key() {
            return template.key();
        }
    }

    private final JdbcClient jdbc;

    SuggestionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps others from starting plans for the households until the transaction ends. */
    void lock(Collection<UUID> households) {
        jdbc.sql("SELECT id FROM household WHERE id = ANY (:ids) ORDER BY id FOR UPDATE")
                .param("ids", households.toArray(UUID[]::new))
                .query()
                .listOfRows();
    }

    /** By household. */
    Map<UUID, Set<Taken>> taken(Collection<UUID> households) {
        Map<UUID, Set<Taken>> taken = new HashMap<>();
        jdbc.sql("SELECT household, step, person FROM task WHERE household = ANY (:households)")
                .param("households", households.toArray(UUID[]::new))
                .query(row -> {
                    taken.computeIfAbsent(Sql.uuid(row, "household"), none -> new HashSet<>())
                            .add(new Taken(Sql.uuid(row, "step"), Sql.uuidOrNull(row, "person")));
                });
        return taken;
    }

    /** The plans of each household, by the key of the template; of a template the newest version. */
    Map<UUID, Map<String, Running>> running(Collection<UUID> households) {
        Map<UUID, Map<String, Running>> running = new HashMap<>();
        jdbc.sql("""
                SELECT p.household, p.id AS plan, m.id, m.key, m.version, m.name_da, m.name_en, m.definition, m.published_at
                FROM plan p
                JOIN plan_template m ON m.id = p.template
                WHERE p.household = ANY (:households)
                ORDER BY m.name_da, m.version, p.id
                """).param("households", households.toArray(UUID[]::new)).query(row -> {
            Running found = new Running(
                    Sql.uuid(row, "plan"),
                    new Template(
                            Sql.uuid(row, "id"),
                            row.getString("key"),
                            row.getInt("version"),
                            new Bilingual(row.getString("name_da"), row.getString("name_en")),
                            row.getString("definition"),
                            Sql.instant(row, "published_at")));
            running.computeIfAbsent(Sql.uuid(row, "household"), none -> new LinkedHashMap<>())
                    .put(found.key(), found);
        });
        return running;
    }
}
