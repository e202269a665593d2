package dk.fodfaeste.access.tenancy;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells the database which municipality, or which account, the transaction is for; row-level security does the rest. */
@Repository
public class TenancyStore {

    private final JdbcClient jdbc;

    TenancyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From here to the end of the transaction only rows of this municipality exist. */
    public void enter(short municipality, boolean onlyReads) {
        // A transaction that only reads writes one audit row: losing the last of these in a power cut is bearable,
        // waiting for the disk at each page is not.
        jdbc.sql("""
                SELECT set_config('fodfaeste.municipality', :municipality, true),
                       set_config('synchronous_commit', :commit, true)
                """)
                .param("municipality", Short.toString(municipality))
                .param("commit", onlyReads ? "off" : "on")
                .query()
                .singleRow();
    }

    /** Lets the transaction see the account's own memberships, and nothing else, before a municipality is chosen. */
    public void enterAsAccount(java.util.UUID account) {
        jdbc.sql("SELECT set_config('fodfaeste.account', :account, true)")
                .param("account", account.toString())
                .query()
                .singleRow();
    }
}
