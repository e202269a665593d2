package dk.fodfaeste.practices;

import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.HttpVisitor;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.HouseholdKind;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.told.ToldDays;
import dk.fodfaeste.plans.told.ToldDays.DayInput;
import dk.fodfaeste.testing.Rows;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The boost before school lasts about three months: from the entry to Denmark for a reunified child, else from the arrival. */
@ServerTest
class K06_4bTest {

    private static final String PRESET = "skoleboost-hedensted";
    private static final String END = "Slut barnets skoleboost, og aftal vejen videre";

    @Autowired
    Practice practice;

    @Autowired
    ToldDays days;

    @Autowired
    Households households;

    @LocalServerPort
    int port;

    @Test
    void a_reunified_child_who_entered_on_10_february_is_done_about_10_may_whenever_it_came_to_the_municipality() {
        Town town = practice.town(PRESET);
        UUID family = practice.family(
                town,
                parent(HouseholdKind.FAMILY_REUNIFIED).expected("2026-03-16T10:00"),
                child(HouseholdKind.FAMILY_REUNIFIED).expected("2026-03-16T10:00"));
        assertThat(practice.tasks(town, family, END))
                .singleElement()
                .satisfies(task -> assertThat(task.dueBy()).isNull());
        Caller mette = town.person("Mette Lund", Role.CASE_WORKER);
        HttpVisitor visitor = new HttpVisitor(port);
        visitor.logIn(town.login(mette), Town.PASSWORD);
        assertThat(visitor.get("/familier/" + family).body())
                .contains("Indrejse i Danmark", "Kendes ikke endnu. 2 opgaver venter på dagen.");
        assertThat(visitor.form("/familier/" + family + "/dage/entry", Map.of("day", "2026-02-10"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(end(town, family)).isEqualTo("2026-04-26 .. 2026-05-24");
        assertThat(visitor.get("/familier/" + family + "/historik").body())
                .contains("Indrejse i Danmark 10. februar 2026");
    }

    @Test
    void a_refugee_who_arrived_on_2_march_is_done_about_2_june_and_nobody_is_asked_for_the_entry() {
        Town town = practice.town(PRESET);
        UUID family = practice.family(
                town,
                parent(HouseholdKind.REFUGEE).expected("2026-03-02T12:00"),
                child(HouseholdKind.REFUGEE).expected("2026-03-02T12:00"));
        assertThat(end(town, family)).isEqualTo("2026-05-19 .. 2026-06-16");
        Caller mette = town.person("Mette Lund", Role.CASE_WORKER);
        HttpVisitor visitor = new HttpVisitor(port);
        visitor.logIn(town.login(mette), Town.PASSWORD);
        assertThat(visitor.get("/familier/" + family).body())
                .doesNotContain("Skriv dagen<span class=\"sr-only\"> Indrejse i Danmark");
        assertThat(visitor.form("/familier/" + family + "/dage/entry", Map.of("day", "2026-02-10"))
                        .statusCode())
                .as("it may be told, and changes nothing")
                .isEqualTo(303);
        assertThat(end(town, family)).isEqualTo("2026-05-19 .. 2026-06-16");
    }

    @Test
    void a_child_who_entered_on_1_march_after_its_family_is_done_about_1_june() {
        Town town = practice.town(PRESET);
        UUID family = practice.family(
                town,
                parent(HouseholdKind.FAMILY_REUNIFIED),
                child(HouseholdKind.FAMILY_REUNIFIED),
                child(HouseholdKind.FAMILY_REUNIFIED).name("Nour", "Al-Hakim"));
        Household known = town.read(town.system(), PeopleAction.HOUSEHOLD_SEE, tx -> households.get(tx, family));
        UUID omar = known.persons().stream()
                .filter(person -> person.name().startsWith("Omar"))
                .findFirst()
                .orElseThrow()
                .id();
        town.run(town.system(), PlanAction.DAY_TELL, tx -> days.tell(tx, family, "entry", told("2026-02-10")));
        town.run(town.system(), PlanAction.DAY_TELL, tx -> days.tell(tx, family, omar, "entry", told("2026-03-01")));
        assertThat(practice.tasks(town, family, END))
                .extracting(Task::person, Practice::window)
                .containsExactlyInAnyOrder(
                        tuple("Nour Al-Hakim", "2026-04-26 .. 2026-05-24"),
                        tuple("Omar Al-Hakim", "2026-05-18 .. 2026-06-15"));
    }

    @ParameterizedTest
    @EnumSource(HouseholdKind.class)
    void one_step_has_one_of_the_two_clocks_for_every_kind_of_household(HouseholdKind kind) {
        Town town = practice.town(PRESET);
        UUID family = practice.family(town, parent(kind), child(kind));
        assertThat(practice.tasks(town, family, END))
                .singleElement()
                .extracting(Task::timing)
                .isEqualTo("about 3 months after " + (kind == HouseholdKind.FAMILY_REUNIFIED ? "entry" : "arrival"));
    }

    @ParameterizedTest
    @CsvSource({"2020-03-17, 0", "2020-03-16, 1", "2009-03-17, 1", "2009-03-16, 0"})
    void it_is_for_whoever_is_6_to_16_on_arrival(String born, int tasks) {
        Town town = practice.town(PRESET);
        UUID family = practice.family(
                town,
                parent(HouseholdKind.REFUGEE),
                child(HouseholdKind.REFUGEE).born(born));
        assertThat(practice.tasks(town, family, END)).hasSize(tasks);
    }

    private static Rows parent(HouseholdKind kind) {
        return row().kind(kind);
    }

    private static Rows child(HouseholdKind kind) {
        return row().kind(kind)
                .relation(Relation.CHILD)
                .name("Omar", "Al-Hakim")
                .born("2015-05-05");
    }

    private static DayInput told(String day) {
        return new DayInput(Optional.of(LocalDate.parse(day)));
    }

    private String end(Town town, UUID family) {
        return Practice.window(practice.tasks(town, family, END).getFirst());
    }
}
