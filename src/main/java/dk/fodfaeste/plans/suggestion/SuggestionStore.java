package dk.fodfaeste.plans.suggestion;

import dk.fodfaeste.access.sql.Records;
import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.plans.template.Template;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What plans a household has, and which tasks of them. */
@Repository
class SuggestionStore {

    /** That there is a task of a step, about a person where it is about one. */
    record Taken(UUID step, @Nullable UUID person) {}

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

    /** Keeps others from starting plans for the household until the transaction ends. */
    void lock(UUID household) {
        jdbc.sql("SELECT id FROM household WHERE id = :id FOR UPDATE")
                .param("id", household)
                .query()
                .listOfRows();
    }

    Set<Taken> taken(UUID household) {
        return new HashSet<>(jdbc.sql("SELECT step, person FROM task WHERE household = :household")
                .param("household", household)
                .query(Records.rows(Taken.class))
                .list());
    }

    /** The household's plans, of each template the newest version last. */
    List<Running> running(UUID household) {
        return jdbc.sql("""
                SELECT p.id AS plan, m.id, m.key, m.version, m.name_da, m.name_en, m.definition, m.published_at
                FROM plan p
                JOIN plan_template m ON m.id = p.template
                WHERE p.household = :household
                ORDER BY m.name_da, m.version, p.id
                """)
                .param("household", household)
                .query((row, n) -> new Running(
                        Sql.uuid(row, "plan"),
                        new Template(
                                Sql.uuid(row, "id"),
                                row.getString("key"),
                                row.getInt("version"),
                                new Bilingual(row.getString("name_da"), row.getString("name_en")),
                                row.getString("definition"),
                                Sql.instant(row, "published_at"))))
                .list();
    }
}
