package dk.fodfaeste.access.account;

import dk.fodfaeste.access.Caller.Grant;
import dk.fodfaeste.kernel.Sql;
import java.sql.Types;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The single roles of a municipality's users. */
@Repository
public class MembershipStore {

    private final JdbcClient jdbc;

    MembershipStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(UUID id, UUID account, Grant grant, Instant at) {
        jdbc.sql("""
                INSERT INTO membership (id, account, role, unit, sensitivities, created_at)
                VALUES (:id, :account, :role, :unit, :sensitivities, :at)
                """)
                .param("id", id)
                .param("account", account)
                .param("role", grant.role().name())
                .param("unit", grant.unit(), Types.OTHER)
                .param(
                        "sensitivities",
                        grant.sensitivities().stream().map(Enum::name).toArray(String[]::new))
                .param("at", Sql.timestamp(at))
                .update();
    }

    public void end(UUID id, Instant at) {
        jdbc.sql("UPDATE membership SET ended_at = :at WHERE id = :id AND ended_at IS NULL")
                .param("at", Sql.timestamp(at))
                .param("id", id)
                .update();
    }

    /** How many others manage users; none of them can be taken that role until the transaction ends. */
    public int otherAdministrators(UUID account) {
        // Locked first and counted afterwards: whoever waited for the lock counts what the other one left.
        jdbc.sql("SELECT id FROM membership WHERE role = 'ADMINISTRATOR' AND ended_at IS NULL ORDER BY id FOR UPDATE")
                .query()
                .listOfRows();
        return jdbc.sql("""
                SELECT count(DISTINCT m.account)
                FROM membership m
                JOIN account a ON a.id = m.account AND a.active
                WHERE m.role = 'ADMINISTRATOR' AND m.ended_at IS NULL AND m.account <> :account
                """).param("account", account).query(Integer.class).single();
    }
}
