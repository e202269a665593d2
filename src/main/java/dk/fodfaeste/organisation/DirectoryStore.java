package dk.fodfaeste.organisation;

import dk.fodfaeste.access.Caller.Grant;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.kernel.text.NameKey;
import dk.fodfaeste.organisation.Directory.Colleague;
import dk.fodfaeste.organisation.Directory.Unit;
import dk.fodfaeste.organisation.Directory.WorkFunction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Units, functions and who fills them. */
@Repository
class DirectoryStore {

    private record Held(UUID function, Colleague by) {}

    private record Granted(UUID account, Grant grant) {}

    private final JdbcClient jdbc;

    DirectoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Unit> units() {
        return jdbc.sql("SELECT id, name FROM unit WHERE closed_at IS NULL ORDER BY name")
                .query((row, n) -> new Unit(Sql.uuid(row, "id"), row.getString("name")))
                .list();
    }

    public List<WorkFunction> functions() {
        return jdbc.sql("SELECT id, key, name_da, name_en, unit FROM work_function ORDER BY name_da")
                .query((row, n) -> new WorkFunction(
                        Sql.uuid(row, "id"),
                        row.getString("key"),
                        new Bilingual(row.getString("name_da"), row.getString("name_en")),
                        Sql.uuid(row, "unit")))
                .list();
    }

    public List<Colleague> colleagues() {
        return jdbc.sql("""
                SELECT a.id, a.name
                FROM account a
                WHERE a.active AND EXISTS (SELECT FROM membership m WHERE m.account = a.id AND m.ended_at IS NULL)
                ORDER BY a.name COLLATE "da-x-icu"
                """)
                .query((row, n) -> new Colleague(Sql.uuid(row, "id"), row.getString("name")))
                .list();
    }

    public Map<UUID, Set<Grant>> grants() {
        return jdbc.sql("""
                SELECT m.account, m.role, m.unit, m.sensitivities
                FROM membership m
                JOIN account a ON a.id = m.account AND a.active
                WHERE m.ended_at IS NULL
                """).query((row, n) -> new Granted(Sql.uuid(row, "account"), grant(row))).list().stream()
                .collect(Collectors.groupingBy(
                        Granted::account, Collectors.mapping(Granted::grant, Collectors.toSet())));
    }

    private static Grant grant(ResultSet row) throws SQLException {
        String[] sensitivities = (String[]) row.getArray("sensitivities").getArray();
        return new Grant(
                Role.valueOf(row.getString("role")),
                Sql.uuidOrNull(row, "unit"),
                Arrays.stream(sensitivities).map(Sensitivity::valueOf).collect(Collectors.toSet()));
    }

    public Map<UUID, List<Colleague>> holders() {
        return jdbc
                .sql("""
                SELECT f.function, a.id, a.name
                FROM function_holder f
                JOIN account a ON a.id = f.account AND a.active
                WHERE EXISTS (SELECT FROM membership m WHERE m.account = a.id AND m.ended_at IS NULL)
                ORDER BY a.name COLLATE "da-x-icu"
                """)
                .query((row, n) ->
                        new Held(Sql.uuid(row, "function"), new Colleague(Sql.uuid(row, "id"), row.getString("name"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Held::function, Collectors.mapping(Held::by, Collectors.toList())));
    }

    public Set<String> held(UUID account) {
        return new HashSet<>(jdbc.sql(
                        "SELECT f.key FROM function_holder h JOIN work_function f ON f.id = h.function WHERE h.account = :account")
                .param("account", account)
                .query(String.class)
                .list());
    }

    public UUID addUnit(UUID id, String name) {
        String key = NameKey.of(name);
        jdbc.sql("INSERT INTO unit (id, name, name_key) VALUES (:id, :name, :key) ON CONFLICT DO NOTHING")
                .param("id", id)
                .param("name", name)
                .param("key", key)
                .update();
        return jdbc.sql("SELECT id FROM unit WHERE name_key = :key OR name = :name LIMIT 1")
                .param("name", name)
                .param("key", key)
                .query(UUID.class)
                .single();
    }

    public void addFunction(WorkFunction function) {
        jdbc.sql("""
                INSERT INTO work_function (id, key, name_da, name_en, unit)
                VALUES (:id, :key, :da, :en, :unit)
                ON CONFLICT (municipality, key) DO NOTHING
                """)
                .param("id", function.id())
                .param("key", function.key())
                .param("da", function.name().da())
                .param("en", function.name().en())
                .param("unit", function.unit())
                .update();
    }

    public void addHolder(UUID function, UUID account) {
        jdbc.sql("INSERT INTO function_holder (function, account) VALUES (:function, :account) ON CONFLICT DO NOTHING")
                .param("function", function)
                .param("account", account)
                .update();
    }
}
