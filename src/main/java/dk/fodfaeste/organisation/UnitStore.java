package dk.fodfaeste.organisation;

import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.kernel.text.NameKey;
import dk.fodfaeste.organisation.Directory.Colleague;
import dk.fodfaeste.organisation.Organisation.FunctionOverview;
import dk.fodfaeste.organisation.Organisation.UnitOverview;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Units and functions as they are managed; {@link DirectoryStore} has them as they are used. */
@Repository
class UnitStore {

    private static final int BATCH = 1000;

    private record In(UUID where, Colleague who) {}

    private record Restricted(UUID account, String role, String[] sensitivities) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final DirectoryStore directory;

    UnitStore(JdbcClient jdbc, JdbcTemplate batches, DirectoryStore directory) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.directory = directory;
    }

    public Organisation all() {
        Map<UUID, List<FunctionOverview>> functions =
                functions().stream().collect(Collectors.groupingBy(FunctionOverview::unit));
        Map<UUID, List<Colleague>> restricted = jdbc
                .sql("""
                SELECT DISTINCT m.unit, a.id, a.name, a.name COLLATE "da-x-icu" AS place
                FROM membership m
                JOIN account a ON a.id = m.account
                WHERE m.ended_at IS NULL AND m.unit IS NOT NULL
                ORDER BY place, a.id
                """)
                .query((row, n) ->
                        new In(Sql.uuid(row, "unit"), new Colleague(Sql.uuid(row, "id"), row.getString("name"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(In::where, Collectors.mapping(In::who, Collectors.toList())));
        return new Organisation(jdbc.sql(
                        "SELECT id, name, closed_at, version FROM unit ORDER BY closed_at NULLS FIRST, name")
                .query((row, n) -> {
                    UUID id = Sql.uuid(row, "id");
                    return new UnitOverview(
                            id,
                            row.getString("name"),
                            Sql.instantOrNull(row, "closed_at"),
                            row.getInt("version"),
                            functions.getOrDefault(id, List.of()),
                            restricted.getOrDefault(id, List.of()));
                })
                .list());
    }

    private List<FunctionOverview> functions() {
        Map<UUID, List<Colleague>> holders = directory.holders();
        return jdbc.sql("SELECT id, key, name_da, name_en, unit, version FROM work_function ORDER BY name_da, id")
                .query((row, n) -> new FunctionOverview(
                        Sql.uuid(row, "id"),
                        row.getString("key"),
                        new Bilingual(row.getString("name_da"), row.getString("name_en")),
                        Sql.uuid(row, "unit"),
                        row.getInt("version"),
                        holders.getOrDefault(Sql.uuid(row, "id"), List.of())))
                .list();
    }

    /** Returns false, and adds nothing, where the name is taken. */
    public boolean add(UUID id, String name) {
        return jdbc.sql("INSERT INTO unit (id, name, name_key) VALUES (:id, :name, :key) ON CONFLICT DO NOTHING")
                        .param("id", id)
                        .param("name", name)
                        .param("key", NameKey.of(name))
                        .update()
                == 1;
    }

    public boolean lock(UUID id) {
        return !jdbc.sql("SELECT id FROM unit WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query()
                .listOfRows()
                .isEmpty();
    }

    public boolean taken(String name, UUID butNot) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM unit WHERE name_key = :key AND id <> :id)")
                .param("key", NameKey.of(name))
                .param("id", butNot)
                .query(Boolean.class)
                .single();
    }

    public void rename(UUID id, String name) {
        jdbc.sql("UPDATE unit SET name = :name, name_key = :key, version = version + 1 WHERE id = :id")
                .param("name", name)
                .param("key", NameKey.of(name))
                .param("id", id)
                .update();
    }

    public void close(UUID id, Instant at) {
        jdbc.sql("UPDATE unit SET closed_at = :at, version = version + 1 WHERE id = :id")
                .param("at", Sql.timestamp(at))
                .param("id", id)
                .update();
    }

    public void reopen(UUID id) {
        jdbc.sql("UPDATE unit SET closed_at = NULL, version = version + 1 WHERE id = :id")
                .param("id", id)
                .update();
    }

    public void moveFunctions(UUID from, UUID into) {
        jdbc.sql("UPDATE work_function SET unit = :into, version = version + 1 WHERE unit = :from")
                .param("into", into)
                .param("from", from)
                .update();
    }

    /** Those who were restricted to a unit are restricted to another one; a role that they have there already stays as it is. */
    public void moveMemberships(UUID from, UUID into, Instant at) {
        List<Restricted> moved = jdbc.sql("""
                UPDATE membership SET ended_at = :at WHERE unit = :from AND ended_at IS NULL
                RETURNING account, role, sensitivities
                """)
                .param("at", Sql.timestamp(at))
                .param("from", from)
                .query((row, n) -> new Restricted(Sql.uuid(row, "account"), row.getString("role"), (String[])
                        row.getArray("sensitivities").getArray()))
                .list();
        batches.batchUpdate("""
                INSERT INTO membership (id, account, role, unit, sensitivities, created_at)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """, moved, BATCH, (statement, each) -> {
            statement.setObject(1, Ids.next());
            statement.setObject(2, each.account());
            statement.setString(3, each.role());
            statement.setObject(4, into);
            statement.setArray(5, statement.getConnection().createArrayOf("text", each.sensitivities()));
            statement.setObject(6, Sql.timestamp(at));
        });
    }

    /** Returns false, and adds nothing, where the key is taken. */
    public boolean addFunction(UUID id, String key, Bilingual name, UUID unit) {
        return jdbc.sql("""
                INSERT INTO work_function (id, key, name_da, name_en, unit)
                VALUES (:id, :key, :da, :en, :unit)
                ON CONFLICT DO NOTHING
                """)
                        .param("id", id)
                        .param("key", key)
                        .param("da", name.da())
                        .param("en", name.en())
                        .param("unit", unit)
                        .update()
                == 1;
    }

    public boolean lockFunction(UUID id) {
        return !jdbc.sql("SELECT id FROM work_function WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query()
                .listOfRows()
                .isEmpty();
    }

    public void changeFunction(UUID id, Bilingual name, UUID unit) {
        jdbc.sql("""
                UPDATE work_function
                SET name_da = :da, name_en = :en, unit = :unit, version = version + 1
                WHERE id = :id
                """)
                .param("da", name.da())
                .param("en", name.en())
                .param("unit", unit)
                .param("id", id)
                .update();
    }

    public void removeHolder(UUID function, UUID account) {
        jdbc.sql("DELETE FROM function_holder WHERE function = :function AND account = :account")
                .param("function", function)
                .param("account", account)
                .update();
    }
}
