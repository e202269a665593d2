package dk.fodfaeste.arrivals.screening;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.access.sql.Records;
import dk.fodfaeste.kernel.Sql;
import java.sql.Types;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What persons told at the screening. */
@Repository
public class ScreeningStore {

    private static final int MOST = 500;

    private final JdbcClient jdbc;

    ScreeningStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(WriteTx tx, ScreeningItem item) {
        jdbc.sql("""
                INSERT INTO screening_item (id, person, topic, what, level, years, noted_at, noted_by)
                VALUES (:id, :person, :topic, :what, :level, :years, :notedAt, :account)
                """)
                .paramSource(
                        Records.params(item).addValue("account", tx.caller().account(), Types.OTHER))
                .update();
    }

    void withdraw(WriteTx tx, UUID id) {
        jdbc.sql("UPDATE screening_item SET withdrawn_at = :at, withdrawn_by = :by WHERE id = :id")
                .param("at", Sql.timestamp(tx.now()))
                .param("by", tx.caller().account(), Types.OTHER)
                .param("id", id)
                .update();
    }

    /** Of these persons, in the order of topics; what is about health is not even read without the right. */
    List<ScreeningItem> of(List<UUID> persons, boolean health) {
        return jdbc
                .sql("""
                SELECT s.id, s.person, s.topic, s.what, s.level, s.years, s.noted_at, a.name AS noted_by
                FROM screening_item s
                LEFT JOIN account a ON a.id = s.noted_by
                WHERE s.person = ANY (:persons) AND s.withdrawn_at IS NULL AND (:health OR s.topic <> 'HEALTH')
                ORDER BY s.noted_at, s.id
                LIMIT :limit
                """)
                .param("persons", persons.toArray(UUID[]::new))
                .param("health", health)
                .param("limit", MOST)
                .query(Records.rows(ScreeningItem.class))
                .stream()
                .sorted(Comparator.comparing(ScreeningItem::topic))
                .toList();
    }
}
