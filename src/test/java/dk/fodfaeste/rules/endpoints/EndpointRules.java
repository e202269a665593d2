package dk.fodfaeste.rules.endpoints;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpMethod;

/** What every endpoint must say about itself, and the ones that are open to anyone. */
final class EndpointRules {

    /** The endpoints without {@code @Requires}, and why. */
    static final Map<String, String> OPEN = Map.of(
            "GET /log-ind", "the login page",
            "POST /log-ind/afvist", "the login page again, when the login was refused",
            "POST /sprog", "a choice that one makes before login too; a cookie of one's own",
            "POST /genveje", "a cookie of one's own, behind any login",
            "GET /error", "tells what went wrong; opened by itself there is nothing to tell",
            "POST /error", "tells what went wrong; opened by itself there is nothing to tell",
            "GET /actuator/health/**", "up or down, for whoever watches the server",
            "GET /actuator/health", "up or down, for whoever watches the server",
            "GET /actuator/prometheus", "counts and times, on a port of its own that has no login; nowhere else");

    /** Behind the path that the settings choose: what the API can do; nothing in it is about anybody. */
    static final Set<String> DESCRIPTION = Set.of("", ".yaml");

    private EndpointRules() {}

    /** All that may lack {@code @Requires}. */
    static Set<String> open(String description) {
        Set<String> open = new TreeSet<>(OPEN.keySet());
        DESCRIPTION.forEach(ending -> open.add("GET " + description + ending));
        return open;
    }

    /** Each endpoint that breaks a rule; also an exception that nothing needs any more. */
    static List<String> findings(Collection<Endpoint> endpoints, Collection<String> open) {
        List<String> findings = new ArrayList<>();
        for (Endpoint endpoint : endpoints) {
            if (open.contains(endpoint.toString())) {
                if (endpoint.action() != null) {
                    findings.add(endpoint + " asks for a right and is named as open");
                }
            } else if (endpoint.action() == null) {
                findings.add(endpoint + " does not say what it requires");
            } else if (endpoint.api() && endpoint.action().apiScope() == null) {
                findings.add(endpoint + " is for tokens, but no token may do " + endpoint.action());
            }
            if (!List.of(HttpMethod.GET.name(), HttpMethod.POST.name()).contains(endpoint.method())) {
                findings.add(endpoint + " is neither GET nor POST, which is all that a form without scripts can send");
            }
        }
        List<String> present = endpoints.stream().map(Endpoint::toString).toList();
        open.stream()
                .filter(each -> !present.contains(each))
                .sorted()
                .forEach(each -> findings.add(each + " is named as open and does not exist"));
        return findings;
    }
}
