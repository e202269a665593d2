package dk.fodfaeste.arrivals.programme;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Sql;
import java.sql.Types;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The periods of households' programmes. */
@Repository
class ProgrammeStore {

    private final JdbcClient jdbc;

    ProgrammeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void put(WriteTx tx, UUID household, Programme programme) {
        jdbc.sql("""
                INSERT INTO arrival_programme (household, starts, ends, begun_in, noted_at)
                VALUES (:household, :starts, :ends, :begunIn, :at)
                ON CONFLICT (municipality, household) DO UPDATE
                SET starts = :starts, ends = :ends, begun_in = :begunIn, noted_at = :at,
                    version = arrival_programme.version + 1
                """)
                .param("household", household)
                .param("starts", programme.starts(), Types.DATE)
                .param("ends", programme.ends(), Types.DATE)
                .param("begunIn", programme.begunIn(), Types.SMALLINT)
                .param("at", Sql.timestamp(tx.now()))
                .update();
    }

    public @Nullable Programme find(UUID household) {
        return jdbc.sql("SELECT starts, ends, begun_in FROM arrival_programme WHERE household = :household")
                .param("household", household)
                .query((row, n) -> new Programme(
                        Sql.date(row, "starts"),
                        Sql.date(row, "ends"),
                        row.getObject("begun_in") == null ? null : row.getShort("begun_in")))
                .optional()
                .orElse(null);
    }
}
