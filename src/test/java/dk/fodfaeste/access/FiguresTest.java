package dk.fodfaeste.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** What whoever watches the servers sees: on a port of its own, about servers and never about people. */
@ServerTest
@TestPropertySource(properties = "management.server.port=0")
class FiguresTest {

    @Autowired
    Towns towns;

    @LocalServerPort
    int pages;

    @LocalManagementPort
    int watching;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void figures_are_answered_on_their_own_port_and_name_no_family() throws Exception {
        Town town = towns.town();
        UUID family = UUID.randomUUID();
        HttpVisitor visitor = new HttpVisitor(pages);
        visitor.logIn(town.login(town.person("Mette Lund", Role.CASE_WORKER)), Town.PASSWORD);
        visitor.get("/familier/" + family);

        HttpResponse<String> figures = get(watching, "/actuator/prometheus");

        assertThat(figures.statusCode()).isEqualTo(200);
        assertThat(figures.body())
                .contains("http_server_requests_seconds_count", "/familier/{id}", "hikaricp_connections");
        assertThat(figures.body()).doesNotContain(family.toString(), "Mette");
    }

    @Test
    void the_port_of_the_pages_has_none() throws Exception {
        assertThat(get(pages, "/actuator/prometheus").statusCode()).isNotEqualTo(200);
    }

    @Test
    void health_says_its_status_and_nothing_else() throws Exception {
        HttpResponse<String> ready = get(watching, "/actuator/health/readiness");
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body()).isEqualTo("{\"status\":\"UP\"}");
    }

    private HttpResponse<String> get(int port, String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .build(),
                BodyHandlers.ofString());
    }
}
