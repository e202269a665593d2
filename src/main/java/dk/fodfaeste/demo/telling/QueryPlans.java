package dk.fodfaeste.demo.telling;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the database runs the statements of this connection. */
@Repository
public class QueryPlans {

    private final JdbcClient jdbc;

    QueryPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Lets it think again. A plan that was made for an empty table reads the whole of it for one row, and is kept for as
     * long as the transaction that fills the table lasts; the demo is loaded three times as fast without such plans.
     */
    public void forget() {
        jdbc.sql("DISCARD PLANS").update();
    }
}
