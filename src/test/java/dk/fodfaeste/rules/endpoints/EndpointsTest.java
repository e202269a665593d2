package dk.fodfaeste.rules.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.access.HttpVisitor;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestDatabase;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Walks over all endpoints of the running server, also those that nobody told this test of, and knocks as those who may not enter. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndpointsTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    Towns towns;

    @Value("${springdoc.api-docs.path:/v3/api-docs}")
    String description;

    private Town town;
    private List<Endpoint> endpoints;
    private HttpVisitor anonymous;
    private final Map<Role, HttpVisitor> people = new EnumMap<>(Role.class);
    private final Map<Role, String> proofs = new EnumMap<>(Role.class);

    @BeforeAll
    void somebodyOfEachRoleLogsIn() {
        endpoints = Endpoint.all(
                context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values());
        JdbcClient.create(TestDatabase.superuser())
                .sql("DELETE FROM login_throttle")
                .update();
        town = towns.town();
        anonymous = new HttpVisitor(port);
        for (Role role : Role.values()) {
            if (role != Role.API_CLIENT) {
                HttpVisitor visitor = new HttpVisitor(port);
                visitor.logIn(town.login(town.person("Person", role, "Sprogcenter Øst", Set.of())), Town.PASSWORD);
                people.put(role, visitor);
                proofs.put(role, visitor.proof());
            }
        }
    }

    @Test
    void every_endpoint_says_what_it_requires() {
        assertThat(EndpointRules.findings(endpoints, EndpointRules.open(description)))
                .isEmpty();
    }

    @Test
    void endpoints_are_found() {
        assertThat(endpoints).extracting(Endpoint::toString).contains("GET /log-ind", "GET /kommune", "POST /kommune");
    }

    @Test
    void an_endpoint_that_says_nothing_or_is_for_nobody_or_is_excepted_in_vain_is_found() throws NoSuchMethodException {
        List<Endpoint> wrong = Stream.of(
                        endpoint("/tavs", RequestMethod.GET, "silent"),
                        endpoint("/api/v1/accounts", RequestMethod.POST, "forNobody"),
                        endpoint("/opgaver", RequestMethod.PUT, "tasks"),
                        endpoint("/log-ind", RequestMethod.GET, "tasks"))
                .flatMap(each -> each)
                .toList();
        assertThat(EndpointRules.findings(wrong, Set.of("GET /log-ind", "GET /nowhere")))
                .containsExactly(
                        "GET /tavs does not say what it requires",
                        "POST /api/v1/accounts is for tokens, but no token may do USER_MANAGE",
                        "PUT /opgaver is neither GET nor POST, which is all that a form without scripts can send",
                        "GET /log-ind asks for a right and is named as open",
                        "GET /nowhere is named as open and does not exist");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void a_page_sends_a_stranger_to_the_login(Endpoint page) {
        HttpResponse<String> answer = anonymous.send(
                page.method(), page.address(), page.emptyBody(), page.with("X-CSRF-TOKEN", anonymous.proof()));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/log-ind"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void a_page_refuses_everyone_whose_role_may_not(Endpoint page) {
        assertThat(people.keySet())
                .filteredOn(role -> !page.action().roles().contains(role))
                .allSatisfy(role -> assertThat(knock(page, role).statusCode())
                        .as(role.name())
                        .isEqualTo(403));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void a_page_answers_everyone_whose_role_may(Endpoint page) {
        assertThat(people.keySet())
                .filteredOn(role -> page.action().roles().contains(role))
                .allSatisfy(role -> assertThat(knock(page, role).statusCode())
                        .as(role.name())
                        .isNotIn(401, 403)
                        .isLessThan(500));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void a_form_from_another_site_is_refused(Endpoint page) {
        Role role = page.action().roles().iterator().next();
        assertThat(people.get(role)
                        .send(page.method(), page.address(), page.emptyBody(), page.with())
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("apiEndpoints")
    void the_api_refuses_whoever_brings_no_token_or_a_wrong_one_even_with_a_session(Endpoint endpoint) {
        assertThat(call(anonymous, endpoint, null).statusCode()).isEqualTo(401);
        assertThat(call(anonymous, endpoint, "fod_" + town.code() + "_" + "A".repeat(43))
                        .statusCode())
                .isEqualTo(401);
        Role role = endpoint.action().roles().iterator().next();
        assertThat(call(people.get(role), endpoint, null).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("apiEndpoints")
    void the_api_refuses_a_token_that_has_every_scope_but_the_right_one(Endpoint endpoint) {
        String token = town.token(Arrays.stream(ApiScope.values())
                .filter(scope -> scope != endpoint.action().apiScope())
                .toArray(ApiScope[]::new));
        HttpResponse<String> answer = call(anonymous, endpoint, token);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    }

    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("apiEndpoints")
    void the_api_answers_a_token_with_the_right_scope(Endpoint endpoint) {
        HttpResponse<String> answer =
                call(anonymous, endpoint, town.token(endpoint.action().apiScope()));
        assertThat(answer.statusCode()).isNotIn(401, 403).isLessThan(500);
    }

    Stream<Endpoint> pages() {
        return guarded().filter(endpoint -> !endpoint.api());
    }

    Stream<Endpoint> forms() {
        return pages().filter(endpoint -> !endpoint.reads());
    }

    Stream<Endpoint> apiEndpoints() {
        return guarded().filter(Endpoint::api);
    }

    private Stream<Endpoint> guarded() {
        return endpoints.stream().filter(endpoint -> endpoint.action() != null);
    }

    private HttpResponse<String> knock(Endpoint page, Role role) {
        return people.get(role)
                .send(page.method(), page.address(), page.emptyBody(), page.with("X-CSRF-TOKEN", proofs.get(role)));
    }

    private static HttpResponse<String> call(HttpVisitor visitor, Endpoint endpoint, @Nullable String token) {
        String[] headers = token == null ? endpoint.with() : endpoint.with("Authorization", "Bearer " + token);
        return visitor.send(endpoint.method(), endpoint.address(), endpoint.emptyBody(), headers);
    }

    private static Stream<Endpoint> endpoint(String path, RequestMethod method, String handler)
            throws NoSuchMethodException {
        return Endpoint.of(
                RequestMappingInfo.paths(path).methods(method).build(), Handlers.class.getDeclaredMethod(handler));
    }

    /** What controllers might look like. */
    private abstract static class Handlers {

        void silent() {}

        @AdministrationAction.Requires(AdministrationAction.USER_MANAGE)
        void forNobody() {}

        @PlanAction.Requires(PlanAction.TASK_LIST)
        void tasks() {}
    }
}
