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
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A leisure pass of three parts for those from 6 to 24: guidance, fee, equipment. */
@ServerTest
class K06_3bTest {

    private static final String KIND = "fritidspas-skanderborg";

    @Autowired
    Practice practice;

    @Autowired
    Deals deals;

    @Autowired
    Households households;

    @LocalServerPort
    int port;

    private Town town;
    private Caller consultant;

    @BeforeEach
    void aTown() {
        town = practice.town();
        consultant = town.person("Mette Lund", Role.CASE_WORKER);
    }

    @Test
    void at_5_it_is_refused_at_6_and_24_taken_at_25_refused() {
        assertThat(asked("2020-03-03")).contains("fra 6 til og med 24 år. Personen er 5 år");
        assertThat(asked("2020-03-02")).isEqualTo("null");
        assertThat(asked("2001-03-03")).isEqualTo("null");
        assertThat(asked("2001-03-02")).contains("Personen er 25 år");
        assertThat(asked(null)).contains("fødselsdato mangler");
    }

    @Test
    void without_the_guidance_talk_the_pass_is_not_issued_and_nothing_else_of_it_used() {
        UUID family = family("2016-05-05");
        UUID pass = deals.grant(consultant, town, family, KIND, child(family), "2026-03-02", null);
        assertThat(deals.refusal(() -> deals.issue(consultant, town, family, pass)))
                .isEqualTo("»Vejledningssamtale« mangler, så bevillingen kan ikke udstedes. Registrér den først.");
        assertThat(deals.refusal(() -> deals.useOf(consultant, town, family, pass, "fee", "800", "2026-03-02")))
                .contains("»Vejledningssamtale« mangler");
        deals.useOf(consultant, town, family, pass, "guidance", "1", "2026-03-02");
        assertThat(deals.standing(consultant, town, family, pass).status()).isEqualTo(Status.DRAFT);
        assertThat(deals.refusal(() -> deals.useOf(consultant, town, family, pass, "fee", "800", "2026-03-02")))
                .contains("ikke udstedt");
        deals.issue(consultant, town, family, pass);
        assertThat(deals.standing(consultant, town, family, pass).status()).isEqualTo(Status.RUNNING);
        deals.useOf(consultant, town, family, pass, "fee", "1.500", "2026-03-02");
        deals.useOf(consultant, town, family, pass, "equipment", "1.000", "2026-03-02");
        assertThat(deals.refusal(() -> deals.useOf(consultant, town, family, pass, "equipment", "1", "2026-03-02")))
                .contains("»Udstyr« er 1.000 kr., og der er 0 kr. tilbage");
    }

    @Test
    void in_the_browser_it_goes_from_the_question_to_a_letter_that_can_be_printed() {
        UUID family = family("2016-05-05");
        HttpVisitor visitor = new HttpVisitor(port);
        visitor.logIn(town.login(consultant), Town.PASSWORD);
        String base = "/familier/" + family + "/bevillinger";
        assertThat(visitor.get(base + "/ny/" + KIND).body()).contains("Omar Al-Hakim, 9 år");
        var prepared = visitor.form(
                base + "/ny/" + KIND,
                Map.of("person", child(family).toString(), "startsOn", "2026-03-02", "purpose", "Fodbold i Åby IF"));
        assertThat(prepared.statusCode()).isEqualTo(303);
        String pass = prepared.headers().firstValue("Location").orElseThrow();
        assertThat(visitor.get(pass).body()).contains("Mangler: Vejledningssamtale");
        assertThat(visitor.get(pass + "/brev").statusCode()).isEqualTo(303);
        Map<String, String> talk =
                Map.of("key", "the same", "counter", "guidance", "usedOn", "2026-03-02", "amount", "1");
        assertThat(visitor.form(pass + "/forbrug", talk).statusCode()).isEqualTo(303);
        assertThat(visitor.form(pass + "/forbrug", talk).statusCode()).isEqualTo(303);
        assertThat(visitor.form(pass + "/udsted", Map.of()).statusCode()).isEqualTo(303);
        assertThat(visitor.get(pass + "/brev").body())
                .contains("har bevilget Omar Al-Hakim: Fodbold i Åby IF", "op til 1.500 kr.", "1. marts 2027");
        assertThat(visitor.get("/familier/" + family).body()).contains("Fodbold i Åby IF", "1 af 1 gang");
    }

    private String asked(String birth) {
        UUID family = family(birth);
        return deals.refusal(() -> deals.grant(consultant, town, family, KIND, child(family), "2026-03-02", null));
    }

    private UUID family(String birth) {
        return practice.family(
                town,
                row(),
                row().relation(Relation.CHILD).name("Omar", "Al-Hakim").born(birth));
    }

    private UUID child(UUID family) {
        return town.read(town.system(), PeopleAction.HOUSEHOLD_SEE, tx -> households.get(tx, family))
                .persons()
                .get(1)
                .id();
    }
}
