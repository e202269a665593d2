package dk.fodfaeste.people.merge;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.access.sql.Records;
import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.people.PeopleListener.Merge;
import dk.fodfaeste.people.merge.Merges.Held;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Merges of persons, with what is needed to take them back. */
@Repository
class MergeStore {

    private static final String COLUMNS =
            "SELECT m.id, m.kept, m.gone, m.kept_household, m.gone_household, m.whole, m.before FROM person_merge m ";

    /** A merge with what it changed. */
    public record Kept(Merge merge, MergeSnapshot snapshot) {}

    private final JdbcClient jdbc;
    private final JsonMapper json = new JsonMapper();

    MergeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(WriteTx tx, Merge merge, MergeSnapshot snapshot) {
        jdbc.sql("""
                INSERT INTO person_merge (id, kept, gone, kept_household, gone_household, whole, at, account, before)
                VALUES (:id, :kept, :gone, :keptHousehold, :goneHousehold, :whole, :at, :account, :before::jsonb)
                """)
                .paramSource(Records.params(merge)
                        .addValue("at", Sql.timestamp(tx.now()))
                        .addValue("account", tx.caller().account(), Types.OTHER)
                        .addValue("before", json.writeValueAsString(snapshot)))
                .update();
    }

    /** A merge that still holds, locked. */
    public @Nullable Kept lock(UUID id) {
        return jdbc.sql(COLUMNS + "WHERE m.id = :id AND m.undone_at IS NULL FOR UPDATE")
                .param("id", id)
                .query((row, n) -> new Kept(merge(row), json.readValue(row.getString("before"), MergeSnapshot.class)))
                .optional()
                .orElse(null);
    }

    /** Whether a later merge that holds stands on this one: with the same person, or her household, on either side. */
    public boolean isBuiltOn(Merge merge) {
        return jdbc.sql("""
                SELECT EXISTS (
                    SELECT FROM person_merge l
                    WHERE l.undone_at IS NULL AND l.id > :id
                      AND (l.kept = :kept OR l.gone = :kept OR (l.whole AND l.gone_household = :household)))
                """)
                .param("id", merge.id())
                .param("kept", merge.kept())
                .param("household", merge.keptHousehold())
                .query(Boolean.class)
                .single();
    }

    public void undone(WriteTx tx, UUID id) {
        jdbc.sql("UPDATE person_merge SET undone_at = :at, undone_by = :by WHERE id = :id")
                .param("at", Sql.timestamp(tx.now()))
                .param("by", tx.caller().account(), Types.OTHER)
                .param("id", id)
                .update();
    }

    /** The last merges that hold. */
    public List<Held> held(int limit) {
        return jdbc.sql("""
                SELECT m.id, m.kept, m.gone, m.kept_household, m.gone_household, m.whole, m.at, a.name AS by,
                       concat_ws(' ', k.first_names, k.last_name) AS kept_name,
                       concat_ws(' ', g.first_names, g.last_name) AS gone_name,
                       kh.case_number AS kept_case, gh.case_number AS gone_case
                FROM person_merge m
                JOIN person k ON k.id = m.kept
                JOIN person g ON g.id = m.gone
                JOIN household kh ON kh.id = m.kept_household
                JOIN household gh ON gh.id = m.gone_household
                LEFT JOIN account a ON a.id = m.account
                WHERE m.undone_at IS NULL
                ORDER BY m.id DESC
                LIMIT :limit
                """)
                .param("limit", limit)
                .query((row, n) -> new Held(
                        merge(row),
                        Sql.instant(row, "at"),
                        row.getString("by"),
                        row.getString("kept_name"),
                        row.getString("gone_name"),
                        row.getString("kept_case"),
                        row.getString("gone_case")))
                .list();
    }

    /** Hides a person behind the one who stays; so are those who were hidden behind her. */
    public void hide(UUID gone, UUID kept) {
        jdbc.sql("UPDATE person SET merged_into = :kept WHERE id = :gone OR merged_into = :gone")
                .param("kept", kept)
                .param("gone", gone)
                .update();
    }

    public void hideHousehold(UUID gone, UUID kept) {
        jdbc.sql("UPDATE household SET merged_into = :kept WHERE id = :gone OR merged_into = :gone")
                .param("kept", kept)
                .param("gone", gone)
                .update();
    }

    /** Shows a person again; those who had become one with her are behind her again. */
    public void show(UUID gone) {
        jdbc.sql("UPDATE person SET merged_into = NULL, compared = false, version = version + 1 WHERE id = :gone")
                .param("gone", gone)
                .update();
        jdbc.sql("""
                UPDATE person
                SET merged_into = :gone
                WHERE id IN (SELECT m.gone FROM person_merge m WHERE m.kept = :gone AND m.undone_at IS NULL)
                """).param("gone", gone).update();
    }

    public void showHousehold(UUID gone) {
        jdbc.sql("UPDATE household SET merged_into = NULL, version = version + 1 WHERE id = :gone")
                .param("gone", gone)
                .update();
        jdbc.sql("""
                UPDATE household
                SET merged_into = :gone
                WHERE id IN (
                    SELECT m.gone_household
                    FROM person_merge m
                    WHERE m.kept_household = :gone AND m.whole AND m.undone_at IS NULL)
                """).param("gone", gone).update();
    }

    /** Keeps others from changing these households and their persons until the transaction ends. */
    public void lock(Collection<UUID> households) {
        UUID[] ids = households.toArray(UUID[]::new);
        jdbc.sql("SELECT id FROM household WHERE id = ANY (:ids) ORDER BY id FOR UPDATE")
                .param("ids", ids)
                .query()
                .listOfRows();
        jdbc.sql("SELECT id FROM person WHERE household = ANY (:ids) ORDER BY id FOR UPDATE")
                .param("ids", ids)
                .query()
                .listOfRows();
    }

    private static Merge merge(ResultSet row) throws SQLException {
        return new Merge(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "kept"),
                Sql.uuid(row, "gone"),
                Sql.uuid(row, "kept_household"),
                Sql.uuid(row, "gone_household"),
                row.getBoolean("whole"));
    }
}
