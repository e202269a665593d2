package dk.fodfaeste.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class ServerTest {

    @Autowired
    private JdbcClient database;

    @Test
    void theServerStartsOnARealDatabaseAsTheApplicationsRole() {
        assertThat(database.sql("SELECT current_user").query(String.class).single()).isEqualTo(DatabaseRoles.APP);
    }
}
