package dk.fodfaeste.access.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The municipality's settings and closed days. */
@Repository
public class SettingStore {

    /** An answer, and how often it was changed. */
    public record Kept(String value, int version) {}

    private final JdbcClient jdbc;

    SettingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<String, String> settings() {
        return kept().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().value()));
    }

    public Map<String, Kept> kept() {
        Map<String, Kept> values = new HashMap<>();
        jdbc.sql("SELECT key, value, version FROM setting").query(row -> {
            values.put(row.getString("key"), new Kept(row.getString("value"), row.getInt("version")));
        });
        return values;
    }

    /** Keeps a setting from other changes until the transaction ends; one that nobody has made gets the value that holds. */
    public void lock(String key, String otherwise) {
        jdbc.sql("INSERT INTO setting (key, value) VALUES (:key, :value) ON CONFLICT DO NOTHING")
                .param("key", key)
                .param("value", otherwise)
                .update();
        jdbc.sql("SELECT key FROM setting WHERE key = :key FOR UPDATE").param("key", key).query().singleRow();
    }

    public void put(String key, String value) {
        jdbc.sql("UPDATE setting SET value = :value, version = version + 1 WHERE key = :key")
                .param("key", key)
                .param("value", value)
                .update();
    }

    public Map<LocalDate, String> closedDays() {
        Map<LocalDate, String> days = new HashMap<>();
        jdbc.sql("SELECT day, name FROM closed_day").query(row -> {
            days.put(row.getObject("day", LocalDate.class), row.getString("name"));
        });
        return days;
    }

    public void close(LocalDate day, String name) {
        jdbc.sql("""
                INSERT INTO closed_day (day, name) VALUES (:day, :name)
                ON CONFLICT (municipality, day) DO UPDATE SET name = excluded.name
                """)
                .param("day", day)
                .param("name", name)
                .update();
    }

    /** Returns false, and changes nothing, where the day is closed already. */
    public boolean closeNew(LocalDate day, String name) {
        return jdbc.sql("INSERT INTO closed_day (day, name) VALUES (:day, :name) ON CONFLICT DO NOTHING")
                        .param("day", day)
                        .param("name", name)
                        .update()
                == 1;
    }

    /** The name of the day that was closed; empty where it was not. */
    public Optional<String> open(LocalDate day) {
        return jdbc.sql("DELETE FROM closed_day WHERE day = :day RETURNING name")
                .param("day", day)
                .query(String.class)
                .optional();
    }
}
