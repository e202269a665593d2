package dk.fodfaeste.administration.index;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.HttpVisitor;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.editor.TemplateDrafts;
import dk.fodfaeste.plans.editor.TemplateDrafts.NewTemplate;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator begins at what waits for her. */
@ServerTest
class SettingsTasksTest {

    @Autowired
    Towns towns;

    @Autowired
    TemplateDrafts drafts;

    @LocalServerPort
    int port;

    private Town town;
    private Caller sofie;

    @BeforeEach
    void aTown() {
        town = towns.town();
        sofie = town.person("Sofie Lind", Role.ADMINISTRATOR);
    }

    @Test
    void a_function_that_nobody_fills_waits_until_somebody_does() {
        assertThat(page(sofie)).contains("Venter på dig", "som ingen varetager", "href=\"/indstillinger/enheder\"");
    }

    @Test
    void a_draft_that_is_not_published_and_a_rule_to_confirm_wait_for_her() {
        assertThat(page(sofie)).doesNotContain("kladde");
        town.write(
                sofie,
                PlanAction.TEMPLATE_EDIT,
                tx -> drafts.create(
                        tx, new NewTemplate("Vinterplan", "Winter plan"), new Bilingual("Første", "First")));
        assertThat(page(sofie)).contains("1 kladde til en skabelon er ikke offentliggjort: Vinterplan");
    }

    @Test
    void an_auditor_settles_nothing_and_is_told_of_nothing() {
        assertThat(page(town.person("Frank Moos", Role.AUDITOR))).doesNotContain("Venter på dig");
    }

    private String page(Caller caller) {
        HttpVisitor visitor = new HttpVisitor(port);
        visitor.logIn(town.login(caller), Town.PASSWORD);
        return visitor.get("/indstillinger").body();
    }
}
