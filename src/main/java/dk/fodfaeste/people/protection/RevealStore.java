package dk.fodfaeste.people.protection;

import dk.fodfaeste.access.Reason;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Sql;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose whole number was shown to whom. */
@Repository
class RevealStore {

    private final JdbcClient jdbc;

    RevealStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many this account or token has seen after that moment; others of its requests wait until this one ends. */
    public int lockAndCount(UUID by, Instant after) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('number_reveal' || :by, 0))")
                .param("by", by.toString())
                .query()
                .singleRow();
        return jdbc.sql("SELECT count(*) FROM number_reveal WHERE revealed_to = :by AND at > :after")
                .param("by", by)
                .param("after", Sql.timestamp(after))
                .query(Integer.class)
                .single();
    }

    public void add(UUID by, UUID person, Reason reason, Instant at) {
        jdbc.sql("""
                INSERT INTO number_reveal (id, at, revealed_to, person, reason, explanation)
                VALUES (:id, :at, :by, :person, :reason, :explanation)
                """)
                .param("id", Ids.next())
                .param("at", Sql.timestamp(at))
                .param("by", by)
                .param("person", person)
                .param("reason", reason.code().name())
                .param("explanation", reason.explanation())
                .update();
    }
}
