package dk.fodfaeste.plans.fulfilment;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.kernel.time.Anchor;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the dates of plans are counted from that are about no household; those of households are in {@link AnchorStore}. */
@Repository
public class SubjectAnchorStore {

    private final JdbcClient jdbc;

    SubjectAnchorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void put(WriteTx tx, UUID subject, String name, LocalDate day) {
        jdbc.sql("""
                INSERT INTO subject_anchor (subject, name, day, set_at, set_by)
                VALUES (:subject, :name, :day, :at, :by)
                ON CONFLICT (municipality, subject, name)
                DO UPDATE SET day = excluded.day, set_at = excluded.set_at, set_by = excluded.set_by
                """)
                .param("subject", subject)
                .param("name", name)
                .param("day", day)
                .param("at", Sql.timestamp(tx.now()))
                .param("by", tx.caller().account(), Types.OTHER)
                .update();
    }

    public void forget(UUID subject, String name) {
        jdbc.sql("DELETE FROM subject_anchor WHERE subject = :subject AND name = :name")
                .param("subject", subject)
                .param("name", name)
                .update();
    }

    /** What is known of it, by name. */
    public Map<String, Anchor> find(UUID subject) {
        return of(List.of(subject)).getOrDefault(subject, Map.of());
    }

    /** The same of many. */
    public Map<UUID, Map<String, Anchor>> of(Collection<UUID> subjects) {
        Map<UUID, Map<String, Anchor>> anchors = new HashMap<>();
        jdbc.sql("SELECT subject, name, day FROM subject_anchor WHERE subject = ANY (:subjects)")
                .param("subjects", subjects.toArray(UUID[]::new))
                .query(row -> {
                    String name = row.getString("name");
                    anchors.computeIfAbsent(Sql.uuid(row, "subject"), none -> new HashMap<>())
                            .put(name, Anchor.on(name, row.getObject("day", LocalDate.class)));
                });
        return anchors;
    }
}
