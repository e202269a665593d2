package dk.fodfaeste.people.entry;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.people.IdentityNumber;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.PersonDetails;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Corrections of persons. */
@Repository
class CorrectionStore {

    /** A person as she was known. */
    record Known(UUID id, PersonDetails details, List<IdentityNumber> numbers) {

        static Known of(Person person) {
            return new Known(person.id(), person.details(), person.numbers());
        }

        /** Whether she is still known so. */
        boolean is(Person person) {
            return equals(of(person));
        }

        Person in(UUID household) {
            return new Person(id, household, details, numbers, null, null, 0);
        }
    }

    /** What a correction changed: the corrected person first, then whoever gave way to her. */
    record Correction(UUID person, List<Known> before, List<Known> after) {

        Correction {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    private final JdbcClient jdbc;
    private final JsonMapper json = new JsonMapper();

    CorrectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID add(WriteTx tx, Correction correction) {
        UUID id = Ids.next();
        jdbc.sql("""
                INSERT INTO person_correction (id, person, at, account, before, after)
                VALUES (:id, :person, :at, :account, :before::jsonb, :after::jsonb)
                """)
                .param("id", id)
                .param("person", correction.person())
                .param("at", Sql.timestamp(tx.now()))
                .param("account", tx.caller().account(), Types.OTHER)
                .param("before", json.writeValueAsString(correction.before()))
                .param("after", json.writeValueAsString(correction.after()))
                .update();
        return id;
    }

    /** One that has not been undone, locked. */
    @Nullable
    Correction lock(UUID id) {
        return jdbc.sql(
                        "SELECT person, before, after FROM person_correction WHERE id = :id AND undone_at IS NULL FOR UPDATE")
                .param("id", id)
                .query((row, n) -> new Correction(
                        Sql.uuid(row, "person"), known(row.getString("before")), known(row.getString("after"))))
                .optional()
                .orElse(null);
    }

    void undone(WriteTx tx, UUID id) {
        jdbc.sql("UPDATE person_correction SET undone_at = :at WHERE id = :id")
                .param("at", Sql.timestamp(tx.now()))
                .param("id", id)
                .update();
    }

    /** Keeps others from changing the persons of a household until the transaction ends. */
    void lockPersons(UUID household) {
        jdbc.sql("SELECT id FROM person WHERE household = :household ORDER BY id FOR UPDATE")
                .param("household", household)
                .query()
                .listOfRows();
    }

    private List<Known> known(String text) {
        return List.of(json.readValue(text, Known[].class));
    }
}
