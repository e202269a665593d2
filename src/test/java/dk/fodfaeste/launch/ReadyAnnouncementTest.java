package dk.fodfaeste.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class ReadyAnnouncementTest {

    @ParameterizedTest(name = "bound to ''{0}'', TLS {1}: {2}")
    @CsvSource({
        "127.0.0.1, false, http://127.0.0.1:8080",
        "10.1.2.3,  true,  https://10.1.2.3:8080",
        "0.0.0.0,   false, http://localhost:8080",
        "'',        false, http://localhost:8080",
        "::1,       false, http://[::1]:8080",
    })
    void theAddressIsOneThatTheReaderCanOpen(String bound, String tls, String address) {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("server.address", bound)
                .withProperty("server.ssl.enabled", tls)
                .withProperty("local.server.port", "8080");

        assertThat(ReadyAnnouncement.address(environment)).isEqualTo(address);
    }
}
