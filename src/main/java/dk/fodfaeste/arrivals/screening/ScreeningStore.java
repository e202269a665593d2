package dk.fodfaeste.arrivals.screening;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.arrivals.screening.ScreeningItem.Level;
import dk.fodfaeste.arrivals.screening.ScreeningItem.Topic;
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
                VALUES (:id, :person, :topic, :what, :level, :years, :at, :by)
                """)
                .param("id", item.id())
                .param("person", item.person())
                .param("topic", item.topic().name())
                .param("what", item.what())
                .param("level", item.level() == null ? null : item.level().name())
                .param("years", item.years(), Types.SMALLINT)
                .param("at", Sql.timestamp(tx.now()))
                .param("by", tx.caller().account(), Types.OTHER)
                .update();
    }

    public void withdraw(WriteTx tx, UUID id) {
        jdbc.sql("UPDATE screening_item SET withdrawn_at = :at, withdrawn_by = :by WHERE id = :id")
                .param("at", Sql.timestamp(tx.now()))
                .param("by", tx.caller().account(), Types.OTHER)
                .param("id", id)
                .update();
    }

    /** Of these persons, in the order of topics; what is about health is not even read without the right. */
    public List<ScreeningItem> of(List<UUID> persons, boolean health) {
        return jdbc
                .sql("""
                SELECT s.id, s.person, s.topic, s.what, s.level, s.years, s.noted_at, a.name
                FROM screening_item s
                LEFT JOIN account a ON a.id = s.noted_by
                WHERE s.person = ANY (:persons) AND s.withdrawn_at IS NULL AND (:health OR s.topic <> 'HEALTH')
                ORDER BY s.noted_at, s.id
                LIMIT :limit
                """)
                .param("persons", persons.toArray(UUID[]::new))
                .param("health", health)
                .param("limit", MOST)
                .query((row, n) -> new ScreeningItem(
                        Sql.uuid(row, "id"),
                        Sql.uuid(row, "person"),
                        Topic.valueOf(row.getString("topic")),
                        row.getString("what"),
                        Sql.enumOrNull(row, "level", Level.class),
                        row.getObject("years") == null ? null : row.getInt("years"),
                        Sql.instant(row, "noted_at"),
                        row.getString("name")))
                .list()
                .stream()
                .sorted(Comparator.comparing(ScreeningItem::topic))
                .toList();
    }
}
