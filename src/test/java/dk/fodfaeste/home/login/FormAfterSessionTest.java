package dk.fodfaeste.home.login;

import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.HttpVisitor;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.testing.Given;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestDatabase;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A form that is sent after the session has ended leads to the login and back, with what was written still in it; it is not done by itself. */
@ServerTest
class FormAfterSessionTest {

    private static final String WRITTEN = "Familien flyttede i går; nøglen mangler <b>endnu</b>.";

    @LocalServerPort
    int port;

    @Autowired
    Towns towns;

    @Autowired
    Given given;

    private HttpVisitor visitor;
    private Town town;
    private Caller mette;
    private String login;
    private String contact;

    @BeforeEach
    void somebodyHasOpenedAForm() {
        town = towns.town();
        mette = town.person("Mette Lund", Role.CASE_WORKER);
        login = town.login(mette);
        visitor = new HttpVisitor(port);
        town.announce(row().household("H1").build());
        UUID family = JdbcClient.create(TestDatabase.superuser())
                .sql("SELECT id FROM household WHERE municipality = :code")
                .param("code", town.code())
                .query(UUID.class)
                .single();
        contact = "/familier/" + family + "/kontakt";
        visitor.logIn(login, Town.PASSWORD);
        visitor.get(contact);
    }

    @Test
    void it_leads_to_the_login_and_back_to_the_form_with_its_values() {
        endSession();
        HttpResponse<String> sent = send(contact, "address=" + encoded(WRITTEN), contact);
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(location(sent)).endsWith("/log-ind");
        assertThat(visitor.get("/log-ind").body()).contains("er ikke væk");
        HttpResponse<String> back = visitor.logIn(login, Town.PASSWORD);
        assertThat(location(back)).endsWith("/fortsaet");
        String form = visitor.get("/fortsaet").body();
        assertThat(form)
                .contains("Familien flyttede i går; nøglen mangler &lt;b>endnu&lt;/b>.")
                .contains("Du var blevet logget ud")
                .contains("action=\"" + contact + "\"");
        assertThat(address()).as("it is only shown").isNull();
        assertThat(location(visitor.get("/fortsaet"))).as("and once only").endsWith("/");
    }

    @Test
    void with_scripts_the_browser_is_led_there_too() {
        endSession();
        HttpResponse<String> sent = send(contact, "address=" + encoded(WRITTEN), contact, "HX-Request", "true");
        assertThat(sent.headers().firstValue("HX-Redirect")).contains("/log-ind");
        visitor.logIn(login, Town.PASSWORD);
        assertThat(visitor.get("/fortsaet").body()).contains("Familien flyttede i går");
    }

    @Test
    void a_form_of_a_session_that_another_one_has_replaced_is_shown_again_at_once() {
        HttpResponse<String> sent = send(contact, "_csrf=old&address=" + encoded(WRITTEN), contact);
        assertThat(location(sent)).endsWith("/fortsaet");
        assertThat(visitor.get("/fortsaet").body()).contains("Familien flyttede i går");
        assertThat(address()).isNull();
    }

    @Test
    void nobody_else_sees_it_who_logs_in_in_this_browser_next() {
        endSession();
        send(contact, "address=" + encoded(WRITTEN), contact);
        Caller ole = town.person("Ole Bro", Role.CASE_WORKER);
        visitor.logIn(town.login(ole), Town.PASSWORD);
        HttpResponse<String> after = visitor.get("/fortsaet");
        assertThat(after.body()).doesNotContain("Familien flyttede");
        assertThat(location(after)).endsWith("/");
    }

    @Test
    void what_is_kept_cannot_be_read_in_the_database() {
        endSession();
        send(contact, "address=" + encoded(WRITTEN), contact);
        assertThat(JdbcClient.create(TestDatabase.superuser())
                        .sql(
                                "SELECT count(*) FROM login_session_attributes WHERE position(:text IN attribute_bytes) > 0")
                        .param("text", "Familien flyttede".getBytes(StandardCharsets.UTF_8))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_button_without_fields_leads_back_to_its_page_and_says_that_nothing_was_done() {
        endSession();
        send("/opgaver/" + UUID.randomUUID() + "/udfoert", "", "/opgaver");
        visitor.logIn(login, Town.PASSWORD);
        // The task is not there any more: its page says so, and nothing is done.
        assertThat(visitor.get("/fortsaet").statusCode()).isIn(303, 404);
        endSession();
        send("/genveje", "genveje=fra", "/opgaver");
        visitor.logIn(login, Town.PASSWORD);
        HttpResponse<String> back = visitor.get("/fortsaet");
        assertThat(location(back)).endsWith("/opgaver");
        assertThat(visitor.get("/opgaver").body()).contains("så det blev ikke gjort");
    }

    @Test
    void what_an_endpoint_does_without_a_form_is_not_done_either() {
        Town other = towns.town();
        endSession();
        send("/kommune", "kommune=" + other.code(), "/kommune");
        visitor.logIn(login, Town.PASSWORD);
        assertThat(location(visitor.get("/fortsaet"))).endsWith("/kommune");
        assertThat(visitor.get("/kommune").body()).contains("så det blev ikke gjort");
    }

    @Test
    void passwords_are_never_kept() {
        endSession();
        send("/adgangskode", "present=x&chosen=geheim+geheim&repeated=geheim+geheim", "/adgangskode");
        visitor.logIn(login, Town.PASSWORD);
        HttpResponse<String> back = visitor.get("/fortsaet");
        assertThat(back.body()).doesNotContain("geheim");
        assertThat(location(back)).endsWith("/adgangskode");
    }

    @Test
    void more_than_anybody_writes_is_not_kept() {
        endSession();
        send(contact, "address=" + "x".repeat(40_001), contact);
        visitor.logIn(login, Town.PASSWORD);
        assertThat(location(visitor.get("/fortsaet"))).endsWith(contact);
    }

    @Test
    void a_login_page_that_was_open_too_long_is_shown_anew() {
        HttpVisitor late = new HttpVisitor(port);
        HttpResponse<String> sent = late.send(
                "POST",
                "/log-ind",
                "_csrf=old&login=" + encoded(login) + "&password=" + encoded(Town.PASSWORD),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Sec-Fetch-Site",
                "same-origin");
        assertThat(location(sent)).endsWith("/log-ind");
    }

    @Test
    void a_form_from_another_site_is_refused_as_before() {
        endSession();
        HttpResponse<String> sent = visitor.send(
                "POST",
                contact,
                "address=x",
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Sec-Fetch-Site",
                "cross-site",
                "Referer",
                "http://localhost:" + port + contact);
        assertThat(sent.statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> send(String path, String body, String page, String... headers) {
        String[] all = new String[headers.length + 6];
        System.arraycopy(headers, 0, all, 6, headers.length);
        all[0] = "Content-Type";
        all[1] = "application/x-www-form-urlencoded";
        all[2] = "Referer";
        all[3] = "http://localhost:" + port + page;
        all[4] = "Sec-Fetch-Site";
        all[5] = "same-origin";
        return visitor.send("POST", path, body, all);
    }

    private void endSession() {
        JdbcClient.create(TestDatabase.superuser())
                .sql("DELETE FROM login_session WHERE principal_name = :account")
                .param("account", String.valueOf(mette.account()))
                .update();
    }

    private String address() {
        return JdbcClient.create(TestDatabase.superuser())
                .sql("SELECT address FROM household WHERE municipality = :code")
                .param("code", town.code())
                .query((row, n) -> row.getString(1))
                .list()
                .getFirst();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
