package dk.fodfaeste.practices;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.HttpVisitor;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.plans.about.SubjectKind;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A dialogue with each local community, which chooses for itself with whom it works. */
@ServerTest
class HED_7Test {

    private static final String PLAN = "lokalsamfund-hedensted";
    private static final String DIALOGUE = "Tag dialogen med lokalrådet";

    @Autowired
    Practice practice;

    @Autowired
    OtherPlans plans;

    @Autowired
    Deals deals;

    @LocalServerPort
    int port;

    private Town town;
    private Caller coordinator;
    private UUID first;
    private UUID third;

    @BeforeEach
    void threeLocalCommunities() {
        town = practice.town(PLAN);
        coordinator = town.person("Mette Lund", Role.CASE_WORKER);
        first = plans.started(town, SubjectKind.PLACE, "Hornsyld", PLAN, "2026-03-02");
        UUID second = plans.started(town, SubjectKind.PLACE, "Juelsminde", PLAN, "2026-03-02");
        third = plans.started(town, SubjectKind.PLACE, "Løsning", PLAN, "2026-03-02");
        plans.answered(town, coordinator, first, DIALOGUE, "red-cross");
        plans.answered(town, coordinator, second, DIALOGUE, "dfh");
        plans.done(town, coordinator, third, "Invitér lokalrådet til dialog");
    }

    @Test
    void the_list_says_which_organisation_each_has_chosen_and_that_the_third_has_not_talked_yet() {
        HttpVisitor visitor = new HttpVisitor(port);
        visitor.logIn(town.login(coordinator), Town.PASSWORD);
        String list = visitor.get("/planer?art=place").body();
        assertThat(row(list, "Hornsyld")).contains("Dansk Røde Kors");
        assertThat(row(list, "Juelsminde")).contains("Dansk Flygtningehjælp");
        assertThat(row(list, "Løsning"))
                .contains(DIALOGUE)
                .doesNotContain("Dansk Røde Kors")
                .doesNotContain("Dansk Flygtningehjælp");
    }

    @Test
    void the_choice_is_the_communitys_and_a_dialogue_without_an_answer_is_not_done() {
        assertThat(plans.get(town, first).answered().da()).isEqualTo("Dansk Røde Kors");
        assertThat(plans.get(town, third).answered()).isNull();
        assertThat(deals.refusal(() -> plans.done(town, coordinator, third, DIALOGUE)))
                .startsWith("answer: ");
    }

    @Test
    void its_tasks_stand_on_the_worklist_under_its_name_and_lead_to_its_page() {
        HttpVisitor visitor = new HttpVisitor(port);
        visitor.logIn(town.login(coordinator), Town.PASSWORD);
        String list = visitor.get("/opgaver?hvem=alle").body();
        assertThat(list).contains("Lokalsamfund: Løsning", "/planer/" + third);
    }

    private static String row(String page, String name) {
        int at = page.indexOf(">" + name + "<");
        assertThat(at).as(name).isPositive();
        return page.substring(at, page.indexOf("</tr>", at));
    }
}
