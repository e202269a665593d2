package dk.fodfaeste.access.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The municipality's settings and closed days. */
@Repository
public class SettingStore {

    private final JdbcClient jdbc;

    SettingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<String, String> settings() {
        Map<String, String> values = new HashMap<>();
        jdbc.sql("SELECT key, value FROM setting").query(row -> {
            values.put(row.getString("key"), row.getString("value"));
        });
        return values;
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
}
