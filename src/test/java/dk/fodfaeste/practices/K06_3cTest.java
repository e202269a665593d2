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

/** A leisure project stands on two legs, guidance and subsidy, for two years. */
@ServerTest
class K06_3cTest {

    private static final String PLAN = "fritidsprojekt-to-ben";

    @Autowired
    Practice practice;

    @Autowired
    OtherPlans plans;

    @Autowired
    Deals deals;

    private Town town;
    private Caller consultant;
    private UUID project;

    @BeforeEach
    void aProject() {
        town = practice.town(PLAN);
        consultant = town.person("Mette Lund", Role.CASE_WORKER);
        project = plans.started(town, SubjectKind.ORGANISATION, "Fritidsprojekt 2026", PLAN, "2026-03-02");
    }

    @Test
    void an_offer_of_guidance_only_is_told_that_leg_two_is_missing() {
        plans.done(town, consultant, project, "Ben et: få vejledningen på plads");
        assertThat(plans.task(town, project, "Søg om midlerne").after().da())
                .isEqualTo("Ben to: få tilskuddet på plads");
        assertThat(plans.get(town, project).next().da()).isEqualTo("Ben to: få tilskuddet på plads");
        assertThat(deals.refusal(
                        () -> plans.outOfOrder(town, consultant, project, "Søg om midlerne", "Fristen er i dag")))
                .isEqualTo("Opgaven kan først udføres, når det, den venter på, er udført.");
    }

    @Test
    void with_both_legs_the_means_are_applied_for() {
        plans.done(town, consultant, project, "Ben et: få vejledningen på plads");
        plans.done(town, consultant, project, "Ben to: få tilskuddet på plads");
        plans.done(town, consultant, project, "Søg om midlerne");
        assertThat(plans.get(town, project).done()).isEqualTo(3);
    }

    @Test
    void it_lasts_two_years_from_the_day_on_which_it_got_its_means() {
        plans.tell(town, project, "permit", "2026-06-01");
        assertThat(Practice.day(
                        plans.task(town, project, "Gør status efter et år").dueBy()))
                .isEqualTo("2027-06-01");
        assertThat(Practice.day(plans.task(town, project, "Afslut projektet, og find ud af, hvad der fortsætter")
                        .dueBy()))
                .isEqualTo("2028-06-01");
    }
}
