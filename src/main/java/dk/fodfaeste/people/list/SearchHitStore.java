package dk.fodfaeste.people.list;

import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.people.household.SearchText;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom of a household a search has found. */
@Repository
class SearchHitStore {

    private final JdbcClient jdbc;

    SearchHitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The whole name of the first person whom the search means, by household. */
    Map<UUID, String> names(Collection<UUID> households, SearchText search) {
        Map<UUID, String> names = new HashMap<>();
        jdbc.sql("""
                SELECT DISTINCT ON (p.household) p.household, concat_ws(' ', p.first_names, p.last_name) AS name
                FROM person p
                WHERE p.household = ANY (:households) AND p.merged_into IS NULL AND %s
                ORDER BY p.household, p.relation <> 'MAIN', p.position, p.id
                """.formatted(search.condition()))
                .param("households", households.toArray(UUID[]::new))
                .params(search.parameters())
                .query(row -> {
                    names.put(Sql.uuid(row, "household"), row.getString("name"));
                });
        return names;
    }
}
