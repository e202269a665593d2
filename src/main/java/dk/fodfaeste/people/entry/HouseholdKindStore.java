package dk.fodfaeste.people.entry;

import dk.fodfaeste.people.HouseholdKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** On what ground households came. */
@Repository
class HouseholdKindStore {

    private final JdbcClient jdbc;

    HouseholdKindStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The version of a household, locked until the transaction ends; {@code null} where there is none. */
    @Nullable
    Integer lock(UUID household) {
        return jdbc.sql("SELECT version FROM household WHERE id = :id FOR UPDATE")
                .param("id", household)
                .query(Integer.class)
                .optional()
                .orElse(null);
    }

    void put(UUID household, HouseholdKind kind) {
        jdbc.sql("UPDATE household SET kind = :kind, version = version + 1 WHERE id = :id")
                .param("kind", kind.name())
                .param("id", household)
                .update();
    }
}
