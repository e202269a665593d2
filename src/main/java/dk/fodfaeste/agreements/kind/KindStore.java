package dk.fodfaeste.agreements.kind;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.access.sql.Records;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Sql;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The editions of kinds of agreement. */
@Repository
class KindStore {

    private static final int MOST = 500;

    /** An edition as it is kept. */
    record Edition(UUID id, String key, int edition, String text, boolean shipped) {}

    private final JdbcClient jdbc;

    KindStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest edition of each. */
    List<Edition> current() {
        return jdbc.sql("""
                SELECT DISTINCT ON (key) id, key, edition, text, shipped
                FROM agreement_kind
                ORDER BY key, edition DESC
                LIMIT :most
                """)
                .param("most", MOST)
                .query(Records.rows(Edition.class))
                .list();
    }

    Optional<Edition> current(String key) {
        return jdbc.sql("""
                SELECT id, key, edition, text, shipped
                FROM agreement_kind
                WHERE key = :key
                ORDER BY edition DESC
                LIMIT 1
                """)
                .param("key", key)
                .query(Records.rows(Edition.class))
                .optional();
    }

    List<Edition> find(Collection<UUID> ids) {
        return jdbc.sql("SELECT id, key, edition, text, shipped FROM agreement_kind WHERE id = ANY (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Records.rows(Edition.class))
                .list();
    }

    /** The newest text of each key that was as the product shipped it. */
    List<Edition> shipped() {
        return jdbc.sql("""
                SELECT DISTINCT ON (key) id, key, edition, text, shipped
                FROM agreement_kind
                WHERE shipped
                ORDER BY key, edition DESC
                LIMIT :most
                """)
                .param("most", MOST)
                .query(Records.rows(Edition.class))
                .list();
    }

    /** Adds the next edition, unless somebody else is adding it at the same moment. */
    boolean add(WriteTx tx, String key, int edition, String text, boolean shipped) {
        return jdbc.sql("""
                INSERT INTO agreement_kind (id, key, edition, text, shipped, at, account)
                VALUES (:id, :key, :edition, :text, :shipped, :at, :account)
                ON CONFLICT (municipality, key, edition) DO NOTHING
                """)
                        .param("id", Ids.next())
                        .param("key", key)
                        .param("edition", edition)
                        .param("text", text)
                        .param("shipped", shipped)
                        .param("at", Sql.timestamp(tx.now()))
                        .param("account", tx.caller().account(), Types.OTHER)
                        .update()
                == 1;
    }
}
