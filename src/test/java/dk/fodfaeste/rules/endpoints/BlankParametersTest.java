package dk.fodfaeste.rules.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.access.HttpVisitor;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** A filter that is there and says nothing is a mistake: it never answers with everything. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BlankParametersTest {

    /** A parameter of an endpoint. */
    private record Asked(Endpoint endpoint, String name) {

        String with(String value) {
            String address = endpoint.address();
            return address + (address.contains("?") ? "&" : "?") + name + "=" + value;
        }

        @Override
        public String toString() {
            return endpoint + " by " + name;
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    Towns towns;

    private Town town;
    private String token;
    private final Map<Role, HttpVisitor> people = new EnumMap<>(Role.class);

    @BeforeAll
    void somebodyOfEachRoleLogsIn() {
        town = towns.town();
        token = town.token(ApiScope.values());
        for (Role role : Role.values()) {
            if (role != Role.API_CLIENT) {
                HttpVisitor visitor = new HttpVisitor(port);
                visitor.logIn(town.login(town.person("Person", role, "Sprogcenter Øst", Set.of())), Town.PASSWORD);
                people.put(role, visitor);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("parameters")
    void a_parameter_without_a_value_is_refused(Asked asked) {
        for (String blank : List.of("", "%20")) {
            assertThat(status(asked, blank)).as(asked.with(blank)).isEqualTo(422);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hvem", "frist", "funktion", "fase", "enhed", "ansvarlig", "efter"})
    void a_filter_of_the_worklist_without_a_value_is_refused(String name) {
        HttpVisitor mette = people.get(Role.CASE_WORKER);
        assertThat(mette.get("/opgaver?" + name + "=").statusCode()).isEqualTo(422);
        assertThat(mette.get("/opgaver").statusCode()).isEqualTo(200);
    }

    private int status(Asked asked, String value) {
        if (asked.endpoint().api()) {
            return new HttpVisitor(port)
                    .get(asked.with(value), "Authorization", "Bearer " + token)
                    .statusCode();
        }
        Role role = asked.endpoint().action().roles().iterator().next();
        return people.get(role).get(asked.with(value)).statusCode();
    }

    Stream<Asked> parameters() {
        return Endpoint.all(context.getBeansOfType(RequestMappingInfoHandlerMapping.class)
                        .values())
                .stream()
                .filter(endpoint -> endpoint.reads() && endpoint.action() != null)
                .flatMap(endpoint -> Arrays.stream(endpoint.handler().getParameters())
                        .filter(parameter -> isFilter(endpoint, parameter))
                        .map(parameter -> new Asked(endpoint, name(parameter))));
    }

    private static boolean isFilter(Endpoint endpoint, Parameter parameter) {
        RequestParam declared = parameter.getAnnotation(RequestParam.class);
        return declared != null
                && !Map.class.isAssignableFrom(parameter.getType())
                && !Collection.class.isAssignableFrom(parameter.getType())
                && (endpoint.api() || declared.defaultValue().equals(ValueConstants.DEFAULT_NONE));
    }

    private static String name(Parameter parameter) {
        String declared = parameter.getAnnotation(RequestParam.class).name();
        return declared.isEmpty() ? parameter.getName() : declared;
    }
}
