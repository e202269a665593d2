package dk.fodfaeste.people.remark;

import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.access.sql.Records;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.people.remark.Remark.Kind;
import dk.fodfaeste.people.remark.Remarks.Imported;
import java.sql.Types;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remarks on persons. */
@Repository
class RemarkStore {

    private static final int MOST = 500;
    private static final int BATCH = 1000;
    private static final int MOST_TO_ASK = 3;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    RemarkStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Those on the persons of a household, in the order of the persons, the oldest first. */
    List<Remark> of(UUID household) {
        return jdbc.sql("""
                SELECT r.id, r.person, r.kind, r.text, r.written_at, a.name AS written_by, r.sorted_at, r.version
                FROM person p
                JOIN remark r ON r.person = p.id
                LEFT JOIN account a ON a.id = r.written_by
                WHERE p.household = :household AND p.merged_into IS NULL AND r.withdrawn_at IS NULL
                ORDER BY p.relation <> 'MAIN', p.position, p.id, r.written_at, r.id
                LIMIT :most
                """)
                .param("household", household)
                .param("most", MOST)
                .query(Records.rows(Remark.class))
                .list();
    }

    void add(WriteTx tx, Remark remark) {
        jdbc.sql("""
                INSERT INTO remark (id, person, kind, text, written_at, written_by, sorted_at, sorted_by)
                VALUES (:id, :person, :kind, :text, :writtenAt, :account, :sortedAt, :account)
                """)
                .paramSource(
                        Records.params(remark).addValue("account", tx.caller().account(), Types.OTHER))
                .update();
    }

    /** What a list says; nobody has sorted it. */
    void addUnsorted(WriteTx tx, List<Imported> remarks) {
        batches.batchUpdate(
                "INSERT INTO remark (id, person, kind, text, written_at) VALUES (?, ?, ?, ?, ?)",
                remarks,
                BATCH,
                (statement, remark) -> {
                    statement.setObject(1, Ids.next());
                    statement.setObject(2, remark.person());
                    statement.setString(3, Kind.HEALTH.name());
                    statement.setString(4, remark.text());
                    statement.setObject(5, Sql.timestamp(tx.now()));
                });
    }

    /** What is or was written on these persons, withdrawn or not: the same is not written twice. */
    Set<Imported> texts(Collection<UUID> persons) {
        return new HashSet<>(jdbc.sql("SELECT person, text FROM remark WHERE person = ANY (:persons)")
                .param("persons", persons.toArray(UUID[]::new))
                .query(Records.rows(Imported.class))
                .list());
    }

    /** Returns false where somebody was quicker. */
    boolean sort(WriteTx tx, UUID id, UUID person, Kind kind, int version) {
        return jdbc.sql("""
                UPDATE remark
                SET person = :person, kind = :kind, sorted_at = :at, sorted_by = :by, version = version + 1
                WHERE id = :id AND version = :version AND withdrawn_at IS NULL
                """)
                        .param("person", person)
                        .param("kind", kind.name())
                        .param("at", Sql.timestamp(tx.now()))
                        .param("by", tx.caller().account(), Types.OTHER)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    void withdraw(WriteTx tx, UUID id) {
        jdbc.sql("UPDATE remark SET withdrawn_at = :at, withdrawn_by = :by, version = version + 1 WHERE id = :id")
                .param("at", Sql.timestamp(tx.now()))
                .param("by", tx.caller().account(), Types.OTHER)
                .param("id", id)
                .update();
    }

    /** Who may read this of the household: those of its team first. */
    List<String> whoMayRead(UUID household, Collection<Sensitivity> wanted) {
        return jdbc.sql("""
                SELECT a.name
                FROM membership m
                JOIN account a ON a.id = m.account AND a.active
                LEFT JOIN household_team t ON t.household = :household AND t.account = a.id
                WHERE m.ended_at IS NULL AND m.sensitivities && CAST(:wanted AS text[])
                  AND m.role IN ('CASE_WORKER', 'TEAM_LEADER', 'SECRETARIAT')
                  AND (m.unit IS NULL OR EXISTS (
                      SELECT FROM household_unit u WHERE u.household = :household AND u.unit = m.unit))
                GROUP BY a.id, a.name
                ORDER BY count(t.function) = 0, a.name COLLATE "da-x-icu", a.id
                LIMIT :most
                """)
                .param("household", household)
                .param("wanted", wanted.stream().map(Enum::name).toArray(String[]::new))
                .param("most", MOST_TO_ASK)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
