package dk.fodfaeste.forms.edition;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.access.sql.Records;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Sql;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The editions of questionnaires. */
@Repository
class FormStore {

    private static final int MOST = 500;

    /** An edition as it is kept. */
    record Edition(UUID id, String key, int edition, String text, boolean shipped) {}

    private final JdbcClient jdbc;

    FormStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest edition of each. */
    List<Edition> current() {
        return newest(false);
    }

    /** The newest text of each that was as the product shipped it. */
    List<Edition> shipped() {
        return newest(true);
    }

    private List<Edition> newest(boolean shippedOnly) {
        return jdbc.sql("""
                SELECT DISTINCT ON (key) id, key, edition, text, shipped
                FROM form_edition
                WHERE shipped OR NOT :shippedOnly
                ORDER BY key, edition DESC
                LIMIT :most
                """)
                .param("shippedOnly", shippedOnly)
                .param("most", MOST)
                .query(Records.rows(Edition.class))
                .list();
    }

    Optional<Edition> current(String key) {
        return editions(key).stream().findFirst();
    }

    /** Those of one questionnaire, the newest first. */
    List<Edition> editions(String key) {
        return jdbc.sql("""
                SELECT id, key, edition, text, shipped
                FROM form_edition
                WHERE key = :key
                ORDER BY edition DESC
                LIMIT :most
                """)
                .param("key", key)
                .param("most", MOST)
                .query(Records.rows(Edition.class))
                .list();
    }

    List<Edition> find(Collection<UUID> ids) {
        return jdbc.sql("SELECT id, key, edition, text, shipped FROM form_edition WHERE id = ANY (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Records.rows(Edition.class))
                .list();
    }

    /** Adds the next edition, unless somebody else is adding it at the same moment. */
    boolean add(WriteTx tx, String key, int edition, String text, boolean shipped) {
        return jdbc.sql("""
                INSERT INTO form_edition (id, key, edition, text, shipped, at, account)
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

    /** Those that are out of use. */
    Set<String> withdrawn() {
        return jdbc
                .sql("SELECT key FROM form_withdrawal LIMIT :most")
                .param("most", MOST)
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    void withdraw(WriteTx tx, String key) {
        jdbc.sql("""
                INSERT INTO form_withdrawal (key, at, account)
                VALUES (:key, :at, :account)
                ON CONFLICT DO NOTHING
                """)
                .param("key", key)
                .param("at", Sql.timestamp(tx.now()))
                .param("account", tx.caller().account(), Types.OTHER)
                .update();
    }

    void resume(String key) {
        jdbc.sql("DELETE FROM form_withdrawal WHERE key = :key")
                .param("key", key)
                .update();
    }
}
