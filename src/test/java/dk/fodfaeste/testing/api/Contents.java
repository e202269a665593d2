package dk.fodfaeste.testing.api;

import dk.fodfaeste.testing.TestDatabase;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What municipalities' tables hold, so that a test can say that nothing was changed: rows and all that stands in them. */
public final class Contents {

    /** Who looked, and when a token was last used, is written down although nothing is changed. */
    private static final Set<String> TRAILS = Set.of("audit_entry", "api_token");

    private final JdbcClient database = JdbcClient.create(TestDatabase.superuser());
    private final String query = database.sql("""
                    SELECT table_name
                    FROM information_schema.columns
                    WHERE table_schema = 'public' AND column_name = 'municipality'
                    """).query(String.class).list().stream()
            .filter(table -> !TRAILS.contains(table))
            .map("""
                    SELECT concat_ws(' ', '%1$s', count(*), md5(string_agg(t::text, '|' ORDER BY t::text)))
                    FROM %1$s t
                    WHERE municipality = ANY (:municipalities)
                    """::formatted)
            .collect(Collectors.joining(" UNION ALL "));

    /** For each table its name, how many rows, and a fingerprint of them; sorted. */
    public List<String> of(Short... municipalities) {
        return database.sql(query).param("municipalities", municipalities).query(String.class).list().stream()
                .sorted()
                .toList();
    }
}
