package dk.fodfaeste.people.store;

import dk.fodfaeste.access.WriteTx;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Addresses of households, telephones and e-mail of persons. */
@Repository
public class ContactStore {

    private final JdbcClient jdbc;
    private final PersonStore persons;

    ContactStore(JdbcClient jdbc, PersonStore persons) {
        this.jdbc = jdbc;
        this.persons = persons;
    }

    public void putAddress(UUID household, @Nullable String address, boolean protectedAddress) {
        jdbc.sql("""
                UPDATE household
                SET address = :address, protected_address = :protected, version = version + 1
                WHERE id = :id
                """)
                .param("address", address)
                .param("protected", protectedAddress)
                .param("id", household)
                .update();
    }

    public void putReach(UUID person, @Nullable String phone, @Nullable String email) {
        jdbc.sql("UPDATE person SET phone = :phone, email = :email, version = version + 1 WHERE id = :id")
                .param("phone", phone)
                .param("email", email)
                .param("id", person)
                .update();
    }

    /** Adds to the household's history. */
    public void note(
            WriteTx tx,
            UUID household,
            @Nullable UUID person,
            String field,
            @Nullable String oldValue,
            @Nullable String newValue) {
        persons.addChange(tx, household, person, field, oldValue, newValue);
    }
}
