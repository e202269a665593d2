package dk.fodfaeste.access.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.RemoteIpValve;
import org.apache.catalina.valves.ValveBase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A proxy is believed where the setting names it, and nobody else is. */
class TrustedProxiesTest {

    @ParameterizedTest(name = "{0}: {1} is heard as {2} by {3}")
    @CsvSource({
        "loopback, 127.0.0.1, 203.0.113.5, https",
        "loopback, ::1, 203.0.113.5, https",
        "loopback, 10.0.0.7, 10.0.0.7, http",
        "loopback, 192.0.2.1, 192.0.2.1, http",
        "private, 127.0.0.1, 203.0.113.5, https",
        "private, 10.0.0.7, 203.0.113.5, https",
        "private, 172.31.255.255, 203.0.113.5, https",
        "private, 172.32.0.1, 172.32.0.1, http",
        "private, 192.168.1.1, 203.0.113.5, https",
        "private, 192.0.2.1, 192.0.2.1, http",
        "'192.0.2.1, 198.51.100.0/24', 192.0.2.1, 203.0.113.5, https",
        "'192.0.2.1, 198.51.100.0/24', 198.51.100.9, 203.0.113.5, https",
        "'192.0.2.1, 198.51.100.0/24', 192.0.2.2, 192.0.2.2, http",
    })
    void what_a_proxy_says(String trusted, String proxy, String address, String scheme)
            throws ServletException, IOException {
        Request heard = heard(trusted, proxy, "203.0.113.5");
        assertThat(heard.getAttribute("address")).isEqualTo(address);
        assertThat(heard.getAttribute("scheme")).isEqualTo(scheme);
        assertThat(heard.getAttribute("host")).isEqualTo(scheme.equals("https") ? "plan.example.dk" : null);
    }

    @ParameterizedTest
    @CsvSource({
        "'198.51.100.66, 203.0.113.5', 203.0.113.5",
        "'198.51.100.66, 203.0.113.5, 127.0.0.1', 203.0.113.5",
    })
    void whoever_names_an_address_of_her_own_before_the_proxy_is_known_by_the_one_that_the_proxy_saw(
            String forwarded, String address) throws ServletException, IOException {
        assertThat(heard("loopback", "127.0.0.1", forwarded).getAttribute("address"))
                .isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "everybody", "10.0.0.0/99", "loopback,,private", "none,private", "10.0.0"})
    void a_setting_that_names_nobody_is_refused_at_the_start(String trusted) {
        assertThatThrownBy(() -> TrustedProxies.networks(trusted))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("loopback, private, none");
    }

    @ParameterizedTest
    @ValueSource(strings = "none")
    void none_is_nobody(String trusted) {
        assertThat(TrustedProxies.networks(trusted)).isNull();
    }

    private static Request heard(String trusted, String proxy, String forwarded) throws ServletException, IOException {
        RemoteIpValve valve = TrustedProxies.valve(TrustedProxies.networks(trusted));
        org.apache.coyote.Request coyote = new org.apache.coyote.Request();
        coyote.getMimeHeaders().addValue("x-forwarded-for").setString(forwarded);
        coyote.getMimeHeaders().addValue("x-forwarded-proto").setString("https");
        coyote.getMimeHeaders().addValue("x-forwarded-host").setString("plan.example.dk");
        Request request = new Request(new Connector(), coyote);
        request.setRemoteAddr(proxy);
        coyote.scheme().setString("http");
        valve.setNext(new ValveBase() {
            @Override
            public void invoke(Request heard, Response response) {
                heard.setAttribute("address", heard.getRemoteAddr());
                heard.setAttribute("scheme", heard.getScheme());
                heard.setAttribute("host", heard.getServerName());
            }
        });
        valve.invoke(request, new Response(new org.apache.coyote.Response()));
        return request;
    }
}
