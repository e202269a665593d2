package dk.fodfaeste.practices;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.plans.about.SubjectKind;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A private host's way from the enquiry to the lease: the host has the plan, whoever moves in. Rent and lease come with the homes. */
@ServerTest
class K03_1Test {

    private static final String PLAN = "privat-vaert-furesoe";
    private static final String STRICT = "Opgaven kan først udføres, når det, den venter på, er udført.";

    @Autowired
    Practice practice;

    @Autowired
    OtherPlans plans;

    @Autowired
    Deals deals;

    private Town town;
    private Caller housing;
    private UUID host;

    @BeforeEach
    void aHost() {
        town = practice.town(PLAN);
        housing = town.person("Ole Bach", Role.CASE_WORKER);
        host = plans.started(town, SubjectKind.HOST, "Grethe Holm", PLAN, "2026-03-02");
    }

    @Test
    void a_home_that_nobody_has_judged_is_offered_to_nobody() {
        plans.done(town, housing, host, "Ring til værten");
        plans.done(town, housing, host, "Besøg værten, og afstem forventninger");
        assertThat(deals.refusal(
                        () -> plans.outOfOrder(town, housing, host, "Giv tilbuddet til en flygtning", "Det haster")))
                .isEqualTo(STRICT);
        plans.answered(town, housing, host, "Vurdér boligen", "fit");
        plans.done(town, housing, host, "Giv tilbuddet til en flygtning");
        assertThat(plans.get(town, host).answered().da()).isEqualTo("Ja, boligen er egnet");
    }

    @Test
    void the_lease_waits_for_the_answers_of_both() {
        meet();
        plans.answered(town, housing, host, "Få værtens svar", "yes");
        assertThat(deals.refusal(() -> plans.done(town, housing, host, "Skriv kontrakten under")))
                .isEqualTo(STRICT);
        plans.answered(town, housing, host, "Få flygtningens svar", "yes");
        plans.done(town, housing, host, "Skriv kontrakten under");
        assertThat(plans.get(town, host).next().da()).isEqualTo("Ring til værten, og hør, hvordan det går");
    }

    @Test
    void after_a_no_of_the_refugee_the_host_goes_through_it_again() {
        meet();
        plans.answered(town, housing, host, "Få værtens svar", "yes");
        plans.answered(town, housing, host, "Få flygtningens svar", "no");
        assertThat(deals.refusal(() -> plans.start(town, host, PLAN, "2026-04-01")))
                .isEqualTo("Planen er allerede i gang. Den kan startes igen, når alle opgaver er udført.");
        plans.notRelevant(town, housing, host, "Skriv kontrakten under", "Flygtningen sagde nej");
        plans.notRelevant(town, housing, host, "Ring til værten, og hør, hvordan det går", "Flygtningen sagde nej");
        plans.start(town, host, PLAN, "2026-04-01");
        assertThat(plans.get(town, host).next().da()).isEqualTo("Ring til værten");
    }

    private void meet() {
        plans.done(town, housing, host, "Ring til værten");
        plans.done(town, housing, host, "Besøg værten, og afstem forventninger");
        plans.answered(town, housing, host, "Vurdér boligen", "fit");
        plans.done(town, housing, host, "Giv tilbuddet til en flygtning");
        plans.done(town, housing, host, "Hold mødet hjemme hos værten");
    }
}
