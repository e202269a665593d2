package dk.fodfaeste.people.contact;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Addresses of households, telephones and e-mail of persons. */
@Repository
class ContactStore {

    private final JdbcClient jdbc;

    ContactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps others from changing the household and its persons until the transaction ends. */
    public void lock(UUID household) {
        jdbc.sql("SELECT id FROM household WHERE id = :id FOR UPDATE")
                .param("id", household)
                .query()
                .listOfRows();
        jdbc.sql("SELECT id FROM person WHERE household = :id ORDER BY id FOR UPDATE")
                .param("id", household)
                .query()
                .listOfRows();
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

    public void addPhones(Map<UUID, String> phones) {
        List<UUID> persons = List.copyOf(phones.keySet());
        jdbc.sql("""
                UPDATE person p
                SET phone = told.phone
                FROM unnest(cast(:ids AS uuid[]), cast(:phones AS text[])) AS told (id, phone)
                WHERE p.id = told.id
                """)
                .param("ids", persons.toArray(UUID[]::new))
                .param("phones", persons.stream().map(phones::get).toArray(String[]::new))
                .update();
    }

    public void putReach(UUID person, @Nullable String phone, @Nullable String email) {
        jdbc.sql("UPDATE person SET phone = :phone, email = :email, version = version + 1 WHERE id = :id")
                .param("phone", phone)
                .param("email", email)
                .param("id", person)
                .update();
    }
}
