package dk.fodfaeste.access.tenancy;

import dk.fodfaeste.access.tenancy.Municipalities.Municipality;
import dk.fodfaeste.kernel.Sql;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of municipalities; it is no secret and belongs to none of them. */
@Repository
class MunicipalityStore {

    private final JdbcClient jdbc;

    MunicipalityStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public @Nullable Municipality find(short code) {
        return jdbc.sql("SELECT municipality, name, test_data FROM municipality WHERE municipality = :code")
                .param("code", code)
                .query((row, n) -> new Municipality(
                        row.getShort("municipality"), row.getString("name"), row.getBoolean("test_data")))
                .optional()
                .orElse(null);
    }

    /** All of them; Denmark has 98. */
    public List<Short> codes() {
        return jdbc.sql("SELECT municipality FROM municipality ORDER BY municipality")
                .query((row, n) -> row.getShort(1))
                .list();
    }

    public boolean any() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM municipality)")
                .query(Boolean.class)
                .single();
    }

    public void add(Municipality municipality, Instant at) {
        jdbc.sql("""
                INSERT INTO municipality (municipality, name, test_data, opened_at)
                VALUES (:code, :name, :testData, :at)
                ON CONFLICT DO NOTHING
                """)
                .param("code", municipality.code())
                .param("name", municipality.name())
                .param("testData", municipality.testData())
                .param("at", Sql.timestamp(at))
                .update();
    }
}
