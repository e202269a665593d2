package dk.fodfaeste.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.access.account.Accounts;
import dk.fodfaeste.access.tenancy.Municipalities;
import dk.fodfaeste.access.token.Tokens;
import dk.fodfaeste.demo.data.DemoColleague;
import dk.fodfaeste.demo.data.DemoColleague.Reach;
import dk.fodfaeste.demo.data.DemoMunicipality;
import dk.fodfaeste.home.setup.MunicipalitySetup;
import dk.fodfaeste.kernel.text.Texts;
import dk.fodfaeste.organisation.Directory;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the terminal says about the demo. */
@ServerTest
class DemoGreetingTest {

    private static short nextCode = 8_000;

    @Autowired
    Municipalities municipalities;

    @Autowired
    MunicipalitySetup setup;

    @Autowired
    Accounts accounts;

    @Autowired
    Directory directory;

    @Autowired
    Tokens tokens;

    @Autowired
    Gate gate;

    @Autowired
    Texts texts;

    @Autowired
    Towns towns;

    private DemoGreeting greeting;
    private DemoMunicipality demo;
    private DemoColleague signe;

    @BeforeEach
    void aDemoWithOneColleague() {
        greeting = new DemoGreeting(municipalities, accounts, directory, tokens, gate, texts);
        demo = new DemoMunicipality(++nextCode, "Demokommunen", new DemoMunicipality.Label("Testdata", "Test data"));
        signe = colleague("Signe Åkjær", UUID.randomUUID() + "@demo.test");
        setup.open(demo.code(), demo.name(), true);
        accounts.add(signe.login(), signe.name(), DemoLoader.PASSWORD, false);
    }

    @Test
    void it_names_the_logins_with_role_and_work_and_the_password() {
        List<String> lines = greeting.lines(demo, List.of(signe));

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).contains("Demokommunen (Test data)", DemoLoader.PASSWORD);
        assertThat(lines.get(1)).contains(signe.login(), "Signe Åkjær", "case worker: Employment adviser");
    }

    @Test
    void its_token_opens_the_whole_api_of_the_demo_until_the_next_start() {
        String first = token(greeting.lines(demo, List.of(signe)));
        assertThat(tokens.caller(first)).hasValueSatisfying(caller -> {
            assertThat(caller.municipality()).isEqualTo(demo.code());
            assertThat(caller.scopes()).containsExactlyInAnyOrder(ApiScope.values());
        });

        String second = token(greeting.lines(demo, List.of(signe)));

        assertThat(tokens.caller(first)).isEmpty();
        assertThat(tokens.caller(second)).isPresent();
    }

    @Test
    void a_real_municipality_gets_no_token_even_where_the_logins_are_there() {
        Town town = towns.town();
        DemoMunicipality real = new DemoMunicipality(town.code(), "Prøveby", demo.label());

        assertThat(greeting.lines(real, List.of(signe))).isEmpty();
        assertThat(town.read(
                        town.system(), dk.fodfaeste.administration.AdministrationAction.TOKEN_MANAGE, tokens::list))
                .isEmpty();
    }

    @Test
    void test_data_of_someone_else_get_no_token() {
        assertThat(greeting.lines(demo, List.of(colleague("Nobody Here", "nobody@demo.test"))))
                .isEmpty();
    }

    private static DemoColleague colleague(String name, String login) {
        return new DemoColleague(
                name,
                login,
                Role.CASE_WORKER.name(),
                Reach.MUNICIPALITY,
                "Beskæftigelse og virksomhed",
                List.of("employment-adviser"),
                Set.of());
    }

    private static String token(List<String> lines) {
        String last = lines.getLast();
        return last.substring(last.indexOf("fod_"));
    }
}
