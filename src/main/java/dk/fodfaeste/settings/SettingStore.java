package dk.fodfaeste.settings;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The municipality's settings and closed days. */
@Repository
class SettingStore {

    /** An answer, and how often it was changed. */
    public record Kept(String value, int version) {}

    /** What the municipality has settled about time, and the names of its closed days. */
    public record Calendar(Map<String, String> settings, Map<LocalDate, String> closedDays) {

        public Calendar {
            settings = Map.copyOf(settings);
            closedDays = Map.copyOf(closedDays);
        }
    }

    private final JdbcClient jdbc;

    SettingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        jdbc.sql("SELECT key FROM setting WHERE key = :key FOR UPDATE")
                .param("key", key)
                .query()
                .singleRow();
    }

    public void put(String key, String value) {
        jdbc.sql("UPDATE setting SET value = :value, version = version + 1 WHERE key = :key")
                .param("key", key)
                .param("value", value)
                .update();
    }

    /** What a calendar is made of, in one journey. */
    public Calendar calendar() {
        Map<String, String> settings = new HashMap<>();
        Map<LocalDate, String> closedDays = new HashMap<>();
        jdbc.sql(
                        "SELECT NULL::date AS day, key AS name, value FROM setting UNION ALL SELECT day, name, NULL FROM closed_day")
                .query(row -> {
                    LocalDate day = row.getObject("day", LocalDate.class);
                    if (day == null) {
                        settings.put(row.getString("name"), row.getString("value"));
                    } else {
                        closedDays.put(day, row.getString("name"));
                    }
                });
        return new Calendar(settings, closedDays);
    }

    public void close(LocalDate day, String name) {
        jdbc.sql("""
                INSERT INTO closed_day (day, name) VALUES (:day, :name)
                ON CONFLICT (municipality, day) DO UPDATE SET name = excluded.name
                """).param("day", day).param("name", name).update();
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
