package dk.fodfaeste.people.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Caps that the municipality has set by itself. */
@Repository
public class CapStore {

    private final JdbcClient jdbc;

    CapStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<String, Integer> values(Collection<String> keys) {
        Map<String, Integer> values = new HashMap<>();
        jdbc.sql("SELECT key, value FROM setting WHERE key = ANY (:keys)")
                .param("keys", keys.toArray(String[]::new))
                .query(row -> {
                    values.put(row.getString("key"), Integer.valueOf(row.getString("value")));
                });
        return values;
    }

    public void put(String key, int value) {
        jdbc.sql("""
                INSERT INTO setting (key, value) VALUES (:key, :value)
                ON CONFLICT (municipality, key) DO UPDATE SET value = excluded.value
                """)
                .param("key", key)
                .param("value", Integer.toString(value))
                .update();
    }
}
