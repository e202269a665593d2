package dk.fodfaeste.people.remark;

import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.HttpVisitor;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.PeopleChange;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.people.change.Reunifications;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.people.remark.Remark.Kind;
import dk.fodfaeste.people.remark.Remarks.Overview;
import dk.fodfaeste.people.remark.Remarks.RemarkInput;
import dk.fodfaeste.people.remark.Remarks.SortInput;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.api.ApiClient;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** What is written about a person is hers, and is read by those who may. */
@ServerTest
class RemarksTest {

    @Autowired
    Towns towns;

    @Autowired
    Households households;

    @Autowired
    Remarks remarks;

    @Autowired
    Reunifications reunifications;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    private Town town;
    private Caller mette;
    private Caller jonas;
    private Household family;

    @BeforeEach
    void aListThatTellsOfHealth() {
        town = towns.town();
        mette = town.person("Mette Lund", Role.CASE_WORKER, null, Set.of(Sensitivity.HEALTH));
        jonas = town.person("Jonas Holm", Role.CASE_WORKER);
        town.announce(
                row().household("H1").name("Rana", "Prøve").remarks("Gravid").build(),
                row().household("H1")
                        .relation(Relation.SPOUSE)
                        .name("Sami", "Prøve")
                        .born("1990-01-02")
                        .remarks("Diabetes type 1")
                        .build());
        family = town.read(
                        town.system(), PeopleAction.HOUSEHOLD_SEE, tx -> households.bySourceNumbers(tx, List.of("H1")))
                .getFirst();
    }

    @Test
    void what_a_list_says_stays_with_its_person_and_is_health_until_somebody_has_sorted_it() {
        assertThat(read(mette).items())
                .extracting(Remark::person, Remark::text, Remark::kind, Remark::isSorted)
                .containsExactly(
                        tuple(person(0), "Gravid", Kind.HEALTH, false),
                        tuple(person(1), "Diabetes type 1", Kind.HEALTH, false));
    }

    @Test
    void who_lacks_the_right_is_told_that_there_is_something_and_whom_to_ask() {
        Overview overview = read(jonas);
        assertThat(overview.items()).isEmpty();
        assertThat(overview.hidden()).isEqualTo(2);
        assertThat(overview.ask()).containsExactly("Mette Lund");
        ApiClient api = ApiClient.of(environment, town.token(ApiScope.HOUSEHOLDS_READ));
        for (String path : List.of("/households/" + family.id(), "/households/" + family.id() + "/remarks")) {
            assertThat(api.get(path).text()).doesNotContain("Gravid").doesNotContain("Diabetes");
        }
    }

    @Test
    void sorted_by_somebody_who_may_read_it_it_is_read_by_everyone_who_may_then() {
        Remark remark = read(mette).items().getFirst();
        SortInput ordinary = new SortInput(Kind.ORDINARY, person(1), remark.version());
        assertThatThrownBy(() -> sort(jonas, remark.id(), ordinary)).hasMessageContaining("people.remark.unknown");
        sort(mette, remark.id(), ordinary);
        assertThat(read(jonas).items()).singleElement().satisfies(each -> {
            assertThat(each.text()).isEqualTo("Gravid");
            assertThat(each.person()).isEqualTo(person(1));
        });
        assertThatThrownBy(() -> sort(mette, remark.id(), ordinary)).hasMessageContaining("people.remark.changed");
        assertThat(history())
                .as("the history says neither what it was nor of which kind")
                .allSatisfy(change ->
                        assertThat(change.toString()).doesNotContain("Gravid").doesNotContain("HEALTH"));
    }

    @Test
    void the_writer_chooses_who_reads_it_also_where_she_may_not() {
        town.write(
                jonas,
                PeopleAction.REMARK_WRITE,
                tx -> remarks.add(tx, family.id(), new RemarkInput(person(0), Kind.CHILD_CONCERN, "Uro i klassen")));
        assertThat(read(jonas).items()).isEmpty();
        assertThat(read(mette).items()).extracting(Remark::text).doesNotContain("Uro i klassen");
    }

    @Test
    void the_same_list_again_says_nothing_new_and_a_newer_one_adds_what_it_says() {
        town.announce(
                row().household("H1").name("Rana", "Prøve").remarks("Gravid").build());
        assertThat(read(mette).items()).hasSize(2);
        town.announce(row().household("H1")
                .name("Rana", "Prøve")
                .remarks("Har termin i maj")
                .build());
        assertThat(read(mette).items()).extracting(Remark::text).contains("Gravid", "Har termin i maj");
    }

    @Test
    void on_the_pages_whoever_may_not_read_it_sees_whom_to_ask_and_whoever_may_sorts_it() {
        String page = "/familier/" + family.id() + "/bemaerkninger";
        HttpVisitor other = new HttpVisitor(port);
        other.logIn(town.login(jonas), Town.PASSWORD);
        for (String path : List.of(page, "/familier/" + family.id())) {
            assertThat(other.get(path).body())
                    .contains("Der står noget, som du ikke har adgang til. Spørg Mette Lund.")
                    .doesNotContain("Gravid");
        }
        HttpVisitor visitor = new HttpVisitor(port);
        visitor.logIn(town.login(mette), Town.PASSWORD);
        assertThat(visitor.get(page).body())
                .contains("Gravid", "Sortér bemærkning: Almindelig", "Fra listen, ikke sorteret");
        Remark remark = read(mette).items().getFirst();
        visitor.form(page + "/" + remark.id() + "/sorter", Map.of("kind", "ORDINARY", "version", "0"));
        visitor.form(page, Map.of("person", person(1).toString(), "kind", "HEALTH", "text", "Bruger briller"));
        assertThat(read(mette).items()).extracting(Remark::text).contains("Bruger briller");
        assertThat(other.get(page).body()).contains("Gravid").doesNotContain("Bruger briller");
        assertThat(visitor.form(page, Map.of("person", person(1).toString(), "text", "Uden valg"))
                        .body())
                .as("what was refused is still there")
                .contains("Uden valg");
    }

    @Test
    void whoever_types_an_arrival_in_says_who_may_read_what_she_writes() {
        HttpVisitor visitor = new HttpVisitor(port);
        visitor.logIn(town.login(mette), Town.PASSWORD);
        for (String kind : List.of("ORDINARY", "")) {
            visitor.form(
                    "/ankomster/ny",
                    Map.of(
                            "expectedArrival", "2026-03-30",
                            "kind", "REFUGEE",
                            "householdNo", "T" + kind,
                            "remarks", "Spiller fløjte",
                            "remarksKind", kind,
                            "persons.0.relation", "MAIN",
                            "persons.0.firstNames", kind.isEmpty() ? "Lina" : "Mina"));
        }
        assertThat(read(jonas, announced("TORDINARY")).items())
                .extracting(Remark::text)
                .containsExactly("Spiller fløjte");
        assertThat(read(jonas, announced("T")).hidden()).isEqualTo(1);
    }

    @Test
    void what_is_written_of_somebody_who_is_expected_is_read_by_those_who_may_and_goes_with_her_when_she_comes() {
        HttpVisitor visitor = new HttpVisitor(port);
        visitor.logIn(town.login(mette), Town.PASSWORD);
        visitor.form(
                "/familier/" + family.id() + "/sammenfoering",
                Map.of(
                        "firstNames", "Omar",
                        "relation", "SIBLING",
                        "remarks", "Går med stok",
                        "remarksKind", "HEALTH"));
        HttpVisitor other = new HttpVisitor(port);
        other.logIn(town.login(jonas), Town.PASSWORD);
        String waiting = "/familier/sammenfoeringer";
        assertThat(visitor.get(waiting).body()).contains("Omar", "Går med stok");
        assertThat(other.get(waiting).body())
                .contains("Omar", "Der er bemærkninger, som kræver en anden adgang")
                .doesNotContain("Går med stok");
        UUID expected = town.read(mette, PeopleAction.REUNIFICATION_LIST, tx -> reunifications.open(tx, 9))
                .getFirst()
                .expected()
                .id();
        town.write(mette, PeopleAction.REUNIFICATION_CHANGE, tx -> reunifications.arrived(tx, expected, true));
        assertThat(read(mette).items()).extracting(Remark::text).contains("Går med stok");
        assertThat(read(jonas).hidden()).isEqualTo(3);
    }

    private Household announced(String number) {
        return town.read(
                        town.system(),
                        PeopleAction.HOUSEHOLD_SEE,
                        tx -> households.bySourceNumbers(tx, List.of(number)))
                .getFirst();
    }

    private Overview read(Caller caller, Household household) {
        return town.read(caller, PeopleAction.REMARK_SEE, tx -> remarks.of(tx, household.id()));
    }

    private UUID person(int place) {
        return family.persons().stream().map(Person::id).toList().get(place);
    }

    private Overview read(Caller caller) {
        return town.read(caller, PeopleAction.REMARK_SEE, tx -> remarks.of(tx, family.id()));
    }

    private void sort(Caller caller, UUID remark, SortInput in) {
        town.run(caller, PeopleAction.REMARK_SORT, tx -> remarks.sort(tx, family.id(), remark, in));
    }

    private List<PeopleChange> history() {
        return town.read(jonas, PeopleAction.HOUSEHOLD_SEE, tx -> households.changes(tx, family.id(), 50));
    }
}
