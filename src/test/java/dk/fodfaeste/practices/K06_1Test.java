package dk.fodfaeste.practices;

import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.HttpVisitor;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.agreements.Agreement.Status;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.plans.about.SubjectKind;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 40 introduction hours for a child in day care, used within four weeks of the enrolment. */
@ServerTest
class K06_1Test {

    @Autowired
    Practice practice;

    @Autowired
    Deals deals;

    @Autowired
    Households households;

    @Autowired
    OtherPlans plans;

    @LocalServerPort
    int port;

    private Town town;
    private Caller pedagogue;
    private UUID family;
    private UUID grant;

    @BeforeEach
    void aChildEnrolledOnTheFirstOfFebruary() {
        town = practice.town();
        pedagogue = town.person("Bente Skov", Role.CASE_WORKER);
        family = practice.family(
                town,
                row(),
                row().relation(Relation.CHILD).name("Nour", "Al-Hakim").born("2023-05-05"));
        UUID child = town.read(town.system(), PeopleAction.HOUSEHOLD_SEE, tx -> households.get(tx, family))
                .persons()
                .get(1)
                .id();
        deals.itIs("2027-02-01");
        grant = deals.grant(pedagogue, town, family, "introduktionstimer-kolding", child, "2027-02-01", null);
    }

    @Test
    void enrolled_on_the_first_of_february_the_hours_are_there_until_the_first_of_march() {
        deals.itIs("2027-03-02");
        use("1", "2027-03-01");
        assertThat(deals.refusal(() -> use("1", "2027-03-02"))).contains("til og med 1. marts 2027");
        assertThat(deals.refusal(() -> use("1", "2027-01-31"))).contains("først fra 1. februar 2027");
        assertThat(deals.said(deals.standing(pedagogue, town, family, grant), "hours"))
                .endsWith("39 timer blev ikke brugt");
    }

    @Test
    void of_31_hours_used_after_21_days_9_are_left_for_7_days() {
        use("31", "2027-02-01");
        deals.itIs("2027-02-22");
        var standing = deals.standing(pedagogue, town, family, grant);
        assertThat(deals.said(standing, "hours")).isEqualTo("31 af 40 timer, 9 timer tilbage i 7 dage");
        assertThat(standing.status()).isEqualTo(Status.ENDS_SOON);
        deals.itIs("2027-02-21");
        assertThat(deals.standing(pedagogue, town, family, grant).status()).isEqualTo(Status.RUNNING);
    }

    @Test
    void the_40th_hour_is_used_and_the_41st_refused() {
        use("39", "2027-02-01");
        use("1", "2027-02-01");
        assertThat(deals.refusal(() -> use("1", "2027-02-01")))
                .isEqualTo("amount: Rammen »Introduktionstimer« er 40 timer, og der er 0 timer tilbage."
                        + " Brug institutionens almindelige timer, eller tal med sprogvejlederen om mere støtte.");
    }

    @Test
    void in_the_browser_the_41st_hour_is_refused_with_the_reason_and_what_was_typed_stays() {
        use("40", "2027-02-01");
        HttpVisitor visitor = new HttpVisitor(port);
        visitor.logIn(town.login(pedagogue), Town.PASSWORD);
        var refused = visitor.form(
                "/familier/" + family + "/bevillinger/" + grant + "/forbrug",
                Map.of("counter", "hours", "usedOn", "2027-02-01", "amount", "1", "what", "Leg i skoven"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Rammen »Introduktionstimer« er 40 timer, og der er 0 timer tilbage.", "Leg i skoven");
    }

    @Test
    void hours_are_used_by_the_quarter() {
        use("2,25", "2027-02-01");
        assertThat(deals.said(deals.standing(pedagogue, town, family, grant), "hours"))
                .startsWith("2,25 af 40 timer, 37,75 timer tilbage");
        assertThat(deals.refusal(() -> use("0,1", "2027-02-01"))).contains("hele kvarter");
    }

    private void use(String hours, String day) {
        deals.useOf(pedagogue, town, family, grant, "hours", hours, day);
    }

    @Test
    void a_theme_day_has_six_headings_and_is_held_again_when_there_is_need() {
        Town kolding = practice.town("temadag-kolding");
        UUID own = plans.started(kolding, SubjectKind.MUNICIPALITY, "Kolding Kommune", "temadag-kolding", "2027-02-01");
        List<String> headings = plans.tasks(kolding, own).stream()
                .filter(task -> task.phase().equals("headings"))
                .map(task -> task.title().da())
                .toList();
        assertThat(headings).hasSize(6);
        assertThat(plans.task(kolding, own, "Hold temadagen").after()).isNotNull();
        Caller consultant = kolding.person("Lene Holm", Role.CASE_WORKER);
        plans.done(kolding, consultant, own, "Find dag og sted, og invitér");
        headings.forEach(title -> plans.done(kolding, consultant, own, title));
        plans.done(kolding, consultant, own, "Hold temadagen");
        plans.answered(kolding, consultant, own, "Saml op, og vurdér, hvornår den holdes igen", "yes");
        plans.start(kolding, own, "temadag-kolding", "2027-09-01");
        assertThat(plans.get(kolding, own).open()).isEqualTo(9);
    }
}
