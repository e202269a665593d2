package dk.fodfaeste.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.account.Accounts;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestClock;
import dk.fodfaeste.testing.TestDatabase;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Login as a browser does it. */
@ServerTest
class LoginTest {

    /** A page that every person may open, whatever her role. */
    private static final String OWN_PAGE = "/adgangskode";

    private static final String NEW_PASSWORD = "quite another password";

    @LocalServerPort
    int port;

    @Autowired
    Towns towns;

    @Autowired
    Accounts accounts;

    @Autowired
    TestClock clock;

    private HttpVisitor visitor;
    private Town town;
    private Caller mette;
    private String login;

    @BeforeEach
    void someoneWithAnAccount() {
        visitor = new HttpVisitor(port);
        town = towns.town();
        mette = town.person("Mette Lund", Role.CASE_WORKER);
        login = town.login(mette);
        // All tests come from one address; what one of them guessed must not slow the next.
        superuser("DELETE FROM login_throttle");
    }

    @Test
    void the_right_password_opens_the_pages() {
        assertThat(location(visitor.get(OWN_PAGE))).endsWith("/log-ind");
        assertThat(visitor.logIn(login, Town.PASSWORD).statusCode()).isEqualTo(302);
        assertThat(visitor.get(OWN_PAGE).statusCode()).isEqualTo(200);
    }

    @Test
    void the_session_gets_a_new_identifier_at_login() {
        visitor.get("/log-ind");
        String before = visitor.proof();
        visitor.logIn(login, Town.PASSWORD);
        assertThat(visitor.proof()).isNotEqualTo(before);
    }

    @Test
    void a_wrong_password_and_an_unknown_login_get_the_same_answer() {
        HttpResponse<String> wrong = visitor.logIn(login, "not the password");
        HttpResponse<String> unknown = new HttpVisitor(port).logIn("nobody" + UUID.randomUUID(), Town.PASSWORD);
        assertThat(wrong.statusCode()).isEqualTo(401).isEqualTo(unknown.statusCode());
        assertThat(location(visitor.get(OWN_PAGE))).endsWith("/log-ind");
    }

    @Test
    void the_sixth_try_waits_even_with_the_right_password_and_a_minute_later_it_goes() {
        for (int n = 0; n < 5; n++) {
            assertThat(visitor.logIn(login, "not the password").statusCode()).isEqualTo(401);
        }
        assertThat(visitor.logIn(login, Town.PASSWORD).statusCode()).isEqualTo(429);
        clock.set("2026-03-02T10:01");
        assertThat(visitor.logIn(login, Town.PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void an_account_that_is_inactive_cannot_log_in() {
        superuser("UPDATE account SET active = false WHERE id = '" + mette.account() + "'");
        assertThat(visitor.logIn(login, Town.PASSWORD).statusCode()).isEqualTo(401);
    }

    @Test
    void an_account_without_a_membership_cannot_log_in() {
        String alone = "alone" + UUID.randomUUID() + "@test";
        accounts.add(alone, "Ole Friis", Town.PASSWORD, false);
        assertThat(visitor.logIn(alone, Town.PASSWORD).statusCode()).isEqualTo(401);
    }

    @Test
    void a_right_that_is_withdrawn_is_gone_at_the_next_click() {
        visitor.logIn(login, Town.PASSWORD);
        assertThat(visitor.get(OWN_PAGE).statusCode()).isEqualTo(200);
        superuser("UPDATE membership SET ended_at = created_at WHERE account = '" + mette.account() + "'");
        assertThat(location(visitor.get(OWN_PAGE))).endsWith("/log-ind");
    }

    @Test
    void an_account_that_becomes_inactive_is_out_at_the_next_click() {
        visitor.logIn(login, Town.PASSWORD);
        superuser("UPDATE account SET active = false WHERE id = '" + mette.account() + "'");
        assertThat(location(visitor.get(OWN_PAGE))).endsWith("/log-ind");
    }

    @Test
    void a_one_time_password_must_be_changed_before_anything_else() {
        superuser("UPDATE account SET must_change = true WHERE id = '" + mette.account() + "'");
        visitor.logIn(login, Town.PASSWORD);
        assertThat(location(visitor.get("/"))).endsWith("/adgangskode");
        assertThat(location(visitor.get("/kommune"))).endsWith("/adgangskode");
        assertThat(location(visitor.form("/kommune", Map.of("kommune", "1")))).endsWith("/adgangskode");

        assertThat(chosen(NEW_PASSWORD, NEW_PASSWORD).statusCode()).isEqualTo(303);
        assertThat(visitor.get("/kommune").statusCode()).isEqualTo(200);
        assertThat(new HttpVisitor(port).logIn(login, Town.PASSWORD).statusCode())
                .isEqualTo(401);
        assertThat(new HttpVisitor(port).logIn(login, NEW_PASSWORD).statusCode())
                .isEqualTo(302);
    }

    @Test
    void a_new_password_that_is_refused_leaves_the_old_one() {
        visitor.logIn(login, Town.PASSWORD);
        assertThat(chosen(NEW_PASSWORD, NEW_PASSWORD + "!").statusCode()).isEqualTo(422);
        assertThat(chosen("short", "short").statusCode()).isEqualTo(422);
        assertThat(new HttpVisitor(port).logIn(login, Town.PASSWORD).statusCode())
                .isEqualTo(302);
    }

    @Test
    void the_own_login_is_no_password_whatever_is_put_around_it() {
        visitor.logIn(login, Town.PASSWORD);
        String name = login.contains("@") ? login.substring(0, login.indexOf('@')) : login;
        for (String own : List.of(login, login.toUpperCase(Locale.ROOT), name + "2026!", login + "\u200B1")) {
            assertThat(chosen(own, own).body()).as(own).contains("må ikke være dit brugernavn");
        }
        assertThat(new HttpVisitor(port).logIn(login, Town.PASSWORD).statusCode())
                .isEqualTo(302);
    }

    @Test
    void a_new_password_ends_her_other_sessions() {
        HttpVisitor elsewhere = new HttpVisitor(port);
        elsewhere.logIn(login, Town.PASSWORD);
        visitor.logIn(login, Town.PASSWORD);
        assertThat(chosen(NEW_PASSWORD, NEW_PASSWORD).statusCode()).isEqualTo(303);
        assertThat(visitor.get(OWN_PAGE).statusCode()).isEqualTo(200);
        assertThat(location(elsewhere.get(OWN_PAGE))).endsWith("/log-ind");
    }

    @Test
    void a_session_that_cannot_be_read_is_a_new_login() {
        visitor.logIn(login, Town.PASSWORD);
        superuser("UPDATE login_session_attributes a SET attribute_bytes = 'x' FROM login_session s"
                + " WHERE s.primary_id = a.session_primary_id AND s.principal_name = '" + mette.account() + "'");
        assertThat(location(visitor.get(OWN_PAGE))).endsWith("/log-ind");
        assertThat(visitor.logIn(login, Town.PASSWORD).statusCode()).isEqualTo(302);
        assertThat(visitor.get(OWN_PAGE).statusCode()).isEqualTo(200);
    }

    @Test
    void a_session_ends_half_an_hour_after_it_was_last_used() {
        visitor.logIn(login, Town.PASSWORD);
        lastUsed(Duration.ofMinutes(29));
        assertThat(visitor.get(OWN_PAGE).statusCode()).isEqualTo(200);
        lastUsed(Duration.ofMinutes(31));
        assertThat(location(visitor.get(OWN_PAGE))).endsWith("/log-ind");
    }

    @Test
    void a_session_is_noted_as_used_once_a_minute() {
        visitor.logIn(login, Town.PASSWORD);
        long noted = lastUsed(Duration.ofSeconds(30));
        visitor.get(OWN_PAGE);
        assertThat(lastUsed()).isEqualTo(noted);
        noted = lastUsed(Duration.ofSeconds(61));
        visitor.get(OWN_PAGE);
        assertThat(lastUsed()).isGreaterThan(noted);
    }

    private long lastUsed(Duration ago) {
        superuser("UPDATE login_session SET last_access_time = "
                + Instant.now().minus(ago).toEpochMilli() + " WHERE principal_name = '" + mette.account() + "'");
        return lastUsed();
    }

    private long lastUsed() {
        return JdbcClient.create(TestDatabase.superuser())
                .sql("SELECT last_access_time FROM login_session WHERE principal_name = :account")
                .param("account", String.valueOf(mette.account()))
                .query(Long.class)
                .single();
    }

    @Test
    void the_table_of_sessions_names_nobody() {
        visitor.logIn(login, Town.PASSWORD);
        assertThat(JdbcClient.create(TestDatabase.superuser())
                        .sql("SELECT count(*) FROM login_session WHERE principal_name = :account")
                        .param("account", String.valueOf(mette.account()))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void logging_out_ends_the_session() {
        visitor.logIn(login, Town.PASSWORD);
        visitor.form("/log-ud", Map.of());
        assertThat(location(visitor.get(OWN_PAGE))).endsWith("/log-ind");
    }

    @Test
    void a_login_form_from_another_site_is_refused() {
        visitor.get("/log-ind");
        assertThat(visitor.post("/log-ind", "login=" + login + "&password=x").statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_character_that_no_login_can_hold_is_a_wrong_login() {
        assertThat(visitor.logIn("mette\u0000@test", "pass\u0000word").statusCode())
                .isIn(400, 401);
    }

    @Test
    void a_member_of_two_municipalities_changes_between_them_and_enters_no_third() {
        Town other = towns.town();
        Town strange = towns.town();
        other.write(other.system(), AdministrationAction.USER_MANAGE, tx -> {
            accounts.addMember(tx, mette.account(), new Caller.Grant(Role.AUDITOR, null, Set.of()));
            return true;
        });
        visitor.logIn(login, Town.PASSWORD);
        assertThat(visitor.form("/kommune", Map.of("kommune", "" + other.code()))
                        .statusCode())
                .isEqualTo(303);
        assertThat(visitor.form("/kommune", Map.of("kommune", "" + strange.code()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.get("/kommune").body())
                .contains("Prøveby " + other.code())
                .doesNotContain("Prøveby " + strange.code());
    }

    private HttpResponse<String> chosen(String password, String repeated) {
        return visitor.form(OWN_PAGE, Map.of("present", Town.PASSWORD, "chosen", password, "repeated", repeated));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("status " + answer.statusCode());
    }

    private static void superuser(String statement) {
        JdbcClient.create(TestDatabase.superuser()).sql(statement).update();
    }
}
