package dk.fodfaeste.people.entry;

import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.HttpVisitor;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.IdentityNumber;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.PeopleChange;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.plans.template.AgeRange;
import dk.fodfaeste.plans.template.HouseholdFacts;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.api.ApiClient;
import dk.fodfaeste.testing.api.ApiResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** What is known about a person can be put right, and that can be undone. */
@ServerTest
class CorrectionsTest {

    private static final String MAIN = "{\"firstNames\": \"Samira\", \"lastName\": \"Hakimi\", \"relation\": \"main\","
            + " \"birthDate\": \"1992-05-17\", \"gender\": \"female\", \"version\": %d%s}";

    @Autowired
    Towns towns;

    @Autowired
    Households households;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    private Town town;
    private ApiClient api;

    @BeforeEach
    void aFamily() {
        town = towns.town();
        api = ApiClient.of(environment, town.token(ApiScope.values()));
        town.announce(
                row().household("H1")
                        .name("Samira", "Al-Hakim")
                        .born("1992-01-01")
                        .cpr("0101921234")
                        .build(),
                row().household("H1")
                        .relation(Relation.CHILD)
                        .name("Nour", "Al-Hakim")
                        .born(null)
                        .build());
    }

    @Test
    void names_birth_date_and_number_are_put_right_and_all_of_it_comes_back() {
        Person before = family().main();
        ApiResponse done = correct(before, MAIN.formatted(before.version(), ", \"cpr\": \"170592-1234\""));
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(family().name()).isEqualTo("Hakimi");
        assertThat(family().main().details().birthDate()).isEqualTo(LocalDate.parse("1992-05-17"));
        assertThat(family().main().numbers())
                .containsExactly(new IdentityNumber(IdentityNumber.Kind.CPR, "1705921234"));
        assertThat(history()).extracting(change -> change.field()).contains("lastName", "birthDate", "number.CPR");
        assertThat(correct(before, MAIN.formatted(before.version(), "")).status())
                .as("what somebody else has changed meanwhile")
                .isEqualTo(409);
        assertThat(api.post("/corrections/" + done.at("/correction") + "/undo").status())
                .isEqualTo(200);
        assertThat(family().main().details()).isEqualTo(before.details());
        assertThat(family().main().numbers()).isEqualTo(before.numbers());
    }

    @Test
    void a_number_that_is_not_hers_ends_and_one_that_somebody_else_has_is_refused() {
        Person main = family().main();
        assertThat(correct(main, MAIN.formatted(main.version(), ", \"withoutCpr\": true"))
                        .status())
                .isEqualTo(200);
        assertThat(family().main().numbers()).isEmpty();
        town.announce(
                row().household("H2").name("Rana", "Prøve").cpr("0202921234").build());
        ApiResponse taken =
                correct(family().main(), MAIN.formatted(family().main().version(), ", \"cpr\": \"0202921234\""));
        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.text()).contains("people.person.number.taken");
    }

    @Test
    void another_main_person_changes_places_with_the_former() {
        Person child = family().persons().getLast();
        ApiResponse done = correct(
                child,
                "{\"firstNames\": \"Nour\", \"lastName\": \"Al-Hakim\", \"relation\": \"main\", \"version\": "
                        + child.version() + "}");
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(family().main().name()).isEqualTo("Nour Al-Hakim");
        assertThat(family().persons().getLast().details().relation()).isEqualTo(Relation.PARENT);
        api.post("/corrections/" + done.at("/correction") + "/undo");
        assertThat(family().main().name()).isEqualTo("Samira Al-Hakim");
    }

    @Test
    void a_child_without_a_birth_date_is_a_child_until_it_is_known() {
        HouseholdFacts facts = new HouseholdFacts(family(), LocalDate.parse("2026-03-02"));
        assertThat(facts.aged(AgeRange.parse("18-"))).extracting(Person::name).containsExactly("Samira Al-Hakim");
        assertThat(facts.aged(AgeRange.parse("0-17"))).extracting(Person::name).containsExactly("Nour Al-Hakim");
        assertThat(facts.aged(AgeRange.parse("0-"))).hasSize(2);
    }

    @Test
    void the_page_shows_what_is_known_and_what_was_corrected_there_can_be_undone() {
        Caller mette = town.person("Mette Lund", Role.CASE_WORKER);
        HttpVisitor visitor = new HttpVisitor(port);
        visitor.logIn(town.login(mette), Town.PASSWORD);
        Person main = family().main();
        String page = "/familier/" + family().id() + "/personer/" + main.id() + "/ret";
        assertThat(visitor.get(page).body()).contains("Al-Hakim", "1992-01-01").doesNotContain("0101921234");
        visitor.form(
                page,
                Map.of(
                        "firstNames",
                        "Samira",
                        "lastName",
                        "Hakimi",
                        "relation",
                        "MAIN",
                        "birthDate",
                        "1992-01-01",
                        "version",
                        String.valueOf(main.version())));
        assertThat(family().name()).isEqualTo("Hakimi");
        assertThat(visitor.get("/familier/" + family().id()).body()).contains("/rettelser/");
    }

    private Household family() {
        return town.read(town.system(), PeopleAction.HOUSEHOLD_SEE, tx -> households.bySourceNumbers(tx, List.of("H1")))
                .getFirst();
    }

    private ApiResponse correct(Person person, String body) {
        return api.post("/persons/" + person.id() + "/corrections", body);
    }

    private List<PeopleChange> history() {
        return town.read(town.system(), PeopleAction.HOUSEHOLD_SEE, tx -> households.changes(tx, family().id(), 50));
    }
}
