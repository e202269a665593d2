package dk.fodfaeste.people.protection;

import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Reason;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestClock;
import dk.fodfaeste.testing.TestDatabase;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.api.ApiClient;
import dk.fodfaeste.testing.api.ApiResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole of a CPR number is shown against a reason, thirty times in an hour, and each time it is written down. */
@ServerTest
class RevealsTest {

    private static final Reason WHY = new Reason(Reason.Code.PAYMENT, "Ydelsen udbetales i dag.");

    @Autowired
    Towns towns;

    @Autowired
    Reveals reveals;

    @Autowired
    Households households;

    @Autowired
    TestClock clock;

    @Autowired
    Environment environment;

    private Town town;
    private Household family;
    private Caller mette;

    @BeforeEach
    void aPersonWithANumber() {
        town = towns.town();
        town.announce(
                row().household("H1").cpr("1501924567").build(),
                row().household("H2").foreignerNo("33333333").build());
        family = household("H1");
        mette = town.person("Mette Lund", Role.CASE_WORKER);
    }

    @Test
    void the_thirtieth_in_an_hour_is_shown_the_next_is_not_and_an_hour_later_it_is() {
        for (int i = 0; i < Reveals.MOST_IN_AN_HOUR; i++) {
            assertThat(reveal(mette)).containsExactly("150192-4567");
        }
        tooMany(mette);
        assertThat(reveal(town.person("Ole Friis", Role.CASE_WORKER))).hasSize(1);
        clock.set("2026-03-02T10:59:59");
        tooMany(mette);
        clock.set("2026-03-02T11:00");
        assertThat(reveal(mette)).hasSize(1);
    }

    @Test
    void each_time_stands_in_the_audit_trail_as_an_action_of_its_own_with_person_and_reason() {
        reveal(mette);
        assertThat(JdbcClient.create(TestDatabase.superuser())
                        .sql(
                                "SELECT reason || ' ' || explanation FROM audit_entry WHERE account = :account AND action = 'NUMBER_REVEAL' AND subjects @> ARRAY [:household, :person]")
                        .param("account", mette.account())
                        .param("household", family.id())
                        .param("person", family.main().id())
                        .query(String.class)
                        .list())
                .containsExactly("PAYMENT Ydelsen udbetales i dag.");
    }

    @Test
    void somebody_without_a_number_of_another_family_or_out_of_sight_shows_none() {
        Household other = household("H2");
        refused(
                "people.reveal.none",
                () -> reveal(mette, other.id(), other.main().id()));
        refused(
                "people.person.unknown",
                () -> reveal(mette, family.id(), other.main().id()));
        Caller elsewhere = town.person("Per Fjern", Role.CASE_WORKER, "Sprogcenter Øst", Set.of());
        refused(
                "people.household.unknown",
                () -> reveal(elsewhere, family.id(), family.main().id()));
        refused(
                "access.forbidden",
                () -> reveal(
                        town.person("Bente Skov", Role.PARTNER, "Frivillige", Set.of()),
                        family.id(),
                        family.main().id()));
    }

    @Test
    void another_system_shows_one_with_its_own_scope_and_a_reason() {
        String path = "/households/" + family.id() + "/persons/" + family.main().id() + "/numbers/reveal";
        ApiClient client = ApiClient.of(environment, town.token(ApiScope.NUMBERS_REVEAL));
        ApiResponse shown =
                client.post(path, "{\"reason\": \"payment\", \"explanation\": \"Ydelsen udbetales i dag.\"}");
        assertThat(shown.status()).as(shown.text()).isEqualTo(200);
        assertThat(shown.at("/numbers/0")).isEqualTo("150192-4567");
        assertThat(shown.header("Cache-Control")).contains("no-store");
        assertThat(client.post(path, "{\"reason\": \"payment\"}").status()).isEqualTo(422);
        assertThat(client.post(path, "{\"explanation\": \"Ydelsen udbetales i dag.\"}")
                        .status())
                .isEqualTo(422);
        assertThat(client.get(path).status()).isEqualTo(405);
        ApiClient reader = ApiClient.of(environment, town.token(ApiScope.HOUSEHOLDS_READ));
        assertThat(reader.post(path, "{}").status()).isEqualTo(403);
        assertThat(reader.get("/households/" + family.id()).text())
                .contains("150192-••••")
                .doesNotContain("150192-4567", "1501924567");
    }

    private List<String> reveal(Caller who) {
        return reveal(who, family.id(), family.main().id());
    }

    private List<String> reveal(Caller who, UUID household, UUID person) {
        return town.write(who, PeopleAction.NUMBER_REVEAL, tx -> reveals.reveal(tx, household, person, WHY))
                .numbers();
    }

    private void tooMany(Caller who) {
        refused("people.reveal.many", () -> reveal(who));
    }

    private static void refused(String key, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.key()).isEqualTo(key));
    }

    private Household household(String source) {
        return town.read(
                        town.system(),
                        PeopleAction.HOUSEHOLD_SEE,
                        tx -> households.bySourceNumbers(tx, List.of(source)))
                .getFirst();
    }
}
