package dk.fodfaeste.access.tenancy;

import java.sql.Statement;
import java.util.UUID;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Tells the database which municipality, or which account, the transaction is for; row-level security does the rest. */
@Repository
public class TenancyStore {

    private final JdbcTemplate jdbc;

    TenancyStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** From here to the end of the transaction only rows of this municipality exist. */
    public void enter(short municipality, boolean onlyReads) {
        // A transaction that only reads writes one audit row: losing the last of these in a power cut is bearable,
        // waiting for the disk at each page is not.
        set("SET LOCAL fodfaeste.municipality = '" + municipality + "';" + " SET LOCAL synchronous_commit = "
                + (onlyReads ? "off" : "on"));
    }

    /** Lets the transaction see the account's own memberships, and nothing else, before a municipality is chosen. */
    public void enterAsAccount(UUID account) {
        set("SET LOCAL fodfaeste.account = '" + account + "'");
    }

    /**
     * {@code SET} binds no values, so what is joined into its text is a number or a UUID by its type, never a text. All of it
     * is one round trip. It is sent once and not prepared: a statement for each municipality would drive those that pages
     * need out of what each connection keeps.
     */
    private void set(String statements) {
        jdbc.execute((Statement statement) -> {
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            return statement.execute(statements);
        });
    }
}
