package dk.fodfaeste.access.door;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.HttpVisitor;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestDatabase;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Behind a proxy on the same machine, which speaks TLS: the scheme, the address and the host are those that it tells. */
@ServerTest
class BehindProxyTest {

    private static final String HOME = "203.0.113.5";

    @LocalServerPort
    int port;

    @Autowired
    Towns towns;

    private String login;

    @BeforeEach
    void somebodyWithAnAccount() {
        Town town = towns.town();
        Caller mette = town.person("Mette Lund", Role.CASE_WORKER);
        login = town.login(mette);
        forgetTries();
    }

    @Test
    void cookies_are_for_tls_alone_where_the_proxy_speaks_it() {
        HttpVisitor visitor = new HttpVisitor(port);
        assertThat(cookies(visitor.get("/log-ind", "X-Forwarded-Proto", "https")))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("; Secure"));
        assertThat(cookies(new HttpVisitor(port).get("/log-ind")))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).doesNotContain("Secure"));
        assertThat(visitor.get("/log-ind", "X-Forwarded-Proto", "https")
                        .headers()
                        .firstValue("Strict-Transport-Security"))
                .isPresent();
    }

    @Test
    void fifty_wrong_passwords_from_one_address_hinder_nobody_at_another() {
        for (int n = 0; n < 50; n++) {
            logIn("nobody" + n + login, "not the password", "198.51.100.9");
        }
        assertThat(logIn("somebody" + login, "not the password", "198.51.100.9").statusCode())
                .isEqualTo(429);
        assertThat(logIn(login, Town.PASSWORD, HOME).statusCode()).isEqualTo(302);
        forgetTries();
    }

    @Test
    void a_right_password_from_where_she_logged_in_before_opens_whatever_others_have_guessed() {
        assertThat(logIn(login, Town.PASSWORD, HOME).statusCode()).isEqualTo(302);
        for (int n = 0; n < 20; n++) {
            logIn(login, "not the password", "198.51.100." + n);
        }
        assertThat(logIn(login, Town.PASSWORD, "198.51.100.77").statusCode()).isEqualTo(429);
        assertThat(logIn(login, Town.PASSWORD, HOME).statusCode()).isEqualTo(302);
        forgetTries();
    }

    @Test
    void nor_does_she_lock_herself_out_there() {
        logIn(login, Town.PASSWORD, HOME);
        for (int n = 0; n < 20; n++) {
            logIn(login, "not the password", HOME);
        }
        assertThat(logIn(login, Town.PASSWORD, HOME).statusCode()).isEqualTo(302);
        forgetTries();
    }

    private HttpResponse<String> logIn(String name, String password, String address) {
        HttpVisitor visitor = new HttpVisitor(port);
        return visitor.send(
                "POST",
                "/log-ind",
                "_csrf=" + encoded(visitor.proof()) + "&login=" + encoded(name) + "&password=" + encoded(password),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "X-Forwarded-For",
                address);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<String> cookies(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie");
    }

    private static void forgetTries() {
        JdbcClient.create(TestDatabase.superuser())
                .sql("DELETE FROM login_throttle")
                .update();
    }
}
