package dk.fodfaeste.access.door;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.catalina.util.NetMaskSet;
import org.apache.catalina.valves.RemoteIpValve;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * What a reverse proxy tells of a request (by which scheme, from which address, to which host) is believed where the proxy is
 * one of these, and ignored from anybody else: whoever could name her own address could guess passwords without end.
 */
@Component
class TrustedProxies implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private static final String LOOPBACK = "127.0.0.0/8,::1/128";
    /** RFC 1918, RFC 3927, RFC 4193, RFC 4291. */
    private static final String PRIVATE =
            LOOPBACK + ",10.0.0.0/8,172.16.0.0/12,192.168.0.0/16,169.254.0.0/16,fc00::/7,fe80::/10";

    private static final String NONE = "none";

    /** Never a name: it would be asked for at the start, and could become another address. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?:\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9A-Fa-f]*:[0-9A-Fa-f:.]*)(?:/\\d{1,3})?");

    private final @Nullable String networks;

    TrustedProxies(@Value("${fodfaeste.trusted-proxies}") String trusted) {
        networks = networks(trusted);
    }

    /**
     * The networks that a setting names: {@code loopback}, {@code private}, addresses and networks (CIDR), with commas
     * between; {@code null} for {@code none}.
     *
     * @throws IllegalStateException if it names something else
     */
    static @Nullable String networks(String trusted) {
        List<String> named =
                Arrays.stream(trusted.split(",", -1)).map(String::strip).toList();
        if (named.equals(List.of(NONE))) {
            return null;
        }
        String networks = named.stream().map(TrustedProxies::network).collect(Collectors.joining(","));
        try {
            if (!Arrays.stream(networks.split(",", -1))
                    .allMatch(each -> ADDRESS.matcher(each).matches())) {
                throw new IllegalArgumentException("no address");
            }
            NetMaskSet.parse(networks);
        } catch (IllegalArgumentException noNetwork) {
            throw new IllegalStateException(
                    "fodfaeste.trusted-proxies is \"" + trusted
                            + "\": write loopback, private, none, or addresses and networks such as 192.0.2.7,10.1.0.0/16",
                    noNetwork);
        }
        return networks;
    }

    private static String network(String named) {
        return switch (named) {
            case "loopback" -> LOOPBACK;
            case "private" -> PRIVATE;
            default -> named.contains("/") ? named : named + (named.contains(":") ? "/128" : "/32");
        };
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        if (networks != null) {
            server.addEngineValves(valve(networks));
        }
    }

    static RemoteIpValve valve(String networks) {
        RemoteIpValve valve = new RemoteIpValve();
        valve.setInternalProxies(networks);
        valve.setRemoteIpHeader("x-forwarded-for");
        valve.setProtocolHeader("x-forwarded-proto");
        valve.setHostHeader("x-forwarded-host");
        valve.setPortHeader("x-forwarded-port");
        return valve;
    }
}
