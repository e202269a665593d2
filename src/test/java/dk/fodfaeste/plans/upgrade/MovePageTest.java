package dk.fodfaeste.plans.upgrade;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.fodfaeste.testing.Rows.row;

import com.microsoft.playwright.options.AriaRole;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.plans.OnePlan;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.template.Template;
import dk.fodfaeste.plans.template.Templates;
import dk.fodfaeste.testing.Browser;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Families are looked at one by one before they are moved. */
@Tag("browser")
@ServerTest
class MovePageTest {

    @Autowired
    Towns towns;

    @Autowired
    Templates templates;

    @LocalServerPort
    int port;

    @Test
    void a_team_leader_sees_what_changes_for_each_family_moves_some_and_moves_them_back() {
        Town town = towns.town();
        Caller lone = town.person("Lone Holm", Role.TEAM_LEADER);
        publish(town, OnePlan.yaml("call reception at notice", "meet reception at arrival"));
        town.announce(
                row().household("H1").build(),
                row().household("H2").name("Tesfay", null).build());
        Template to = publish(town, OnePlan.yaml("meet reception 1 day after arrival", "more reception at arrival"));
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, lone)) {
            visitor.open("/skabeloner/" + to.id() + "/sammenlign").looksRight("template-compare");
            visitor.open("/skabeloner")
                    .page()
                    .getByText("Flyt 2 familier hertil")
                    .click();
            visitor.looksRight("template-move-desktop");
            visitor.page().locator("tbody .ff-tick input").first().check();
            visitor.page().getByText("Flyt de valgte").click();
            assertThat(visitor.page().getByText("1 familie af 1 er flyttet.")).isVisible();
            assertThat(visitor.page().locator("tbody tr")).hasCount(1);
            visitor.page()
                    .getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Page.GetByRoleOptions().setName("Fortryd"))
                    .click();
            assertThat(visitor.page().getByText("1 familie er flyttet tilbage."))
                    .isVisible();
            assertThat(visitor.page().locator("tbody tr")).hasCount(2);
            visitor.page().getByText("Flyt alle 2 familier").click();
            assertThat(visitor.page().getByText("flyttes nu")).isVisible();
            visitor.looksRight("template-move-running");
        }
        try (Visitor visitor = Visitor.at(Browser.phone(), port, town, lone)) {
            visitor.open("/skabeloner/" + to.id() + "/flyt").looksRight("template-move-phone");
        }
    }

    @Test
    void where_everyone_is_on_the_newest_version_the_page_says_what_will_be_there() {
        Town town = towns.town();
        Caller lone = town.person("Lone Holm", Role.TEAM_LEADER);
        Template only = publish(town, OnePlan.yaml("call reception at notice"));
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, lone)) {
            visitor.open("/skabeloner/" + only.id() + "/flyt").looksRight("template-move-empty");
            assertThat(visitor.page().getByText("Alle er på den nyeste version"))
                    .isVisible();
        }
    }

    private Template publish(Town town, String yaml) {
        return town.write(town.system(), PlanAction.TEMPLATE_PUBLISH, tx -> templates.publish(tx, yaml));
    }
}
