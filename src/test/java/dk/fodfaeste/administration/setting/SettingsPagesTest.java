package dk.fodfaeste.administration.setting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.HttpVisitor;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.administration.AccessWords;
import dk.fodfaeste.administration.ActionWords;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.kernel.text.Texts;
import dk.fodfaeste.kernel.text.UiLanguage;
import dk.fodfaeste.organisation.User;
import dk.fodfaeste.organisation.UserFilter;
import dk.fodfaeste.organisation.Users;
import dk.fodfaeste.plans.staffing.Reassignment;
import dk.fodfaeste.testing.AllActions;
import dk.fodfaeste.testing.Browser;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.Visitor;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of settings, as an administrator uses them. */
@Tag("browser")
@ServerTest
class SettingsPagesTest {

    @Autowired
    Towns towns;

    @Autowired
    ActionWords actions;

    @Autowired
    Users members;

    @Autowired
    Reassignment handover;

    @LocalServerPort
    int port;

    private Town town;
    private Caller anna;
    private Caller mette;

    @BeforeEach
    void aTownWithWork() {
        town = towns.town();
        anna = town.person("Anna Administrator", Role.ADMINISTRATOR);
        mette = town.holds(town.person("Mette Lund", Role.CASE_WORKER), "reception", "employment-adviser");
        town.person("Signe Åkjær", Role.PARTNER, "Sprogcenter", java.util.Set.of());
        town.announce(row().household("H1").build());
    }

    @Test
    void the_index_leads_everywhere_and_only_those_with_a_right_see_it() {
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, anna)) {
            visitor.open("/indstillinger").looksRight("settings-index-desktop");
            assertThat(visitor.page().locator(".ff-settings li")).not().hasCount(0);
        }
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, mette)) {
            assertThat(visitor.page().getByText("Indstillinger")).hasCount(0);
        }
    }

    @Test
    void a_user_is_made_shown_her_password_once_and_must_change_it() {
        String login = UUID.randomUUID() + "@test";
        String password;
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, anna)) {
            visitor.open("/indstillinger/brugere").looksRight("settings-users-desktop");
            visitor.open("/indstillinger/brugere/ny").looksRight("settings-user-new-desktop");
            Page page = visitor.page();
            page.locator("#login").fill(login);
            click(page, "Opret bruger");
            assertThat(page.getByText("Udfyld feltet.").first()).isVisible();
            assertThat(page.locator("#login")).hasValue(login);
            page.locator("#name").fill("Ole Friis");
            page.getByLabel("Sagsbehandler").check();
            click(page, "Opret bruger");
            password = page.locator("#one-time-password").textContent();
            visitor.looksRight("settings-password-desktop");
            page.getByText("Jeg har givet den videre").click();
            assertThat(page.getByText("har engangsadgangskode")).isVisible();
            assertThat(page.getByText(password)).hasCount(0);
        }
        HttpVisitor ole = new HttpVisitor(port);
        ole.logIn(login, password);
        assertThat(ole.get("/").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/adgangskode"));
    }

    @Test
    void an_open_session_must_have_the_new_password_when_it_was_reset() {
        HttpVisitor session = new HttpVisitor(port);
        session.logIn(town.login(mette), Town.PASSWORD);
        assertThat(session.get("/opgaver").statusCode()).isEqualTo(200);
        town.write(
                anna,
                AdministrationAction.USER_PASSWORD,
                tx -> members.resetPassword(tx, Objects.requireNonNull(mette.account())));
        assertThat(session.get("/opgaver").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/adgangskode"));
    }

    @Test
    void whoever_leaves_hands_her_tasks_over() {
        Caller bo = town.person("Bo Berg", Role.CASE_WORKER);
        UUID account = Objects.requireNonNull(mette.account());
        int had = load(account);
        assertThat(had).isPositive();
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, anna)) {
            visitor.open("/indstillinger/brugere/" + account).looksRight("settings-user-desktop");
            visitor.open("/indstillinger/brugere/" + account + "/deaktiver").looksRight("settings-departure-desktop");
            visitor.page().locator("#handOverTo").selectOption(String.valueOf(bo.account()));
            click(visitor.page(), "Deaktivér");
            assertThat(visitor.page().getByText("er givet videre").first()).isVisible();
        }
        assertThat(load(account)).isZero();
        assertThat(load(Objects.requireNonNull(bo.account()))).isEqualTo(had);
        assertThat(member(account).state()).isEqualTo(User.State.DEACTIVATED);
    }

    @Test
    void users_are_found_and_their_pages_fit_a_phone() {
        try (Visitor visitor = Visitor.at(Browser.phone(), port, town, anna)) {
            visitor.open("/indstillinger/brugere").looksRight("settings-users-phone");
            visitor.page().locator("#find").fill("mette");
            visitor.page().locator("#find").press("Enter");
            assertThat(visitor.page().getByText("Mette Lund").first()).isVisible();
            assertThat(visitor.page().getByText("Signe Åkjær")).hasCount(0);
            visitor.open("/indstillinger/roller").looksRight("settings-roles-phone");
            visitor.open("/indstillinger/tid").looksRight("settings-time-phone");
            visitor.open("/indstillinger/lukkedage").looksRight("settings-days-phone");
        }
    }

    @Test
    void a_unit_closes_and_what_it_had_goes_to_another() {
        UUID closing = town.unit("Modtageenheden");
        UUID into = town.unit("Bolig");
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, anna)) {
            visitor.open("/indstillinger/enheder").looksRight("settings-units-desktop");
            visitor.open("/indstillinger/enheder/" + closing + "/luk");
            click(visitor.page(), "Nedlæg enheden");
            assertThat(visitor.page().getByText("Vælg den enhed, der tager").first())
                    .isVisible();
            visitor.looksRight("settings-unit-close-desktop");
            visitor.page().locator("#into").selectOption(into.toString());
            click(visitor.page(), "Nedlæg enheden");
            assertThat(visitor.page().getByText("Enheden er lukket.")).isVisible();
            visitor.open("/indstillinger/funktioner/" + town.function("reception"))
                    .looksRight("settings-function-desktop");
        }
        int left = town.read(anna, AdministrationAction.UNIT_LIST, tx -> handover.ofUnit(tx, closing));
        int taken = town.read(anna, AdministrationAction.UNIT_LIST, tx -> handover.ofUnit(tx, into));
        assertThat(left).isZero();
        assertThat(taken).isPositive();
    }

    @Test
    void a_day_is_closed_and_the_dates_are_computed_again_when_somebody_says_so() {
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, anna)) {
            visitor.open("/indstillinger/lukkedage");
            Page page = visitor.page();
            page.locator("#first").fill("2026-03-09");
            page.locator("#last").fill("2026-04-01");
            click(page, "Luk");
            assertThat(page.getByText("Udfyld feltet.").first()).isVisible();
            page.locator("#name").fill("Ombygning");
            click(page, "Luk");
            assertThat(page.getByText("18 dage er lukket.")).isVisible();
            visitor.looksRight("settings-days-desktop");
            visitor.open("/indstillinger/datoer").looksRight("settings-recalculation-desktop");
            click(page, "Beregn igen");
            assertThat(page.getByText("Alle datoer passer")).isVisible();
        }
    }

    @Test
    void a_question_about_time_is_answered_and_the_history_says_by_whom() {
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, anna)) {
            visitor.open("/indstillinger/tid").looksRight("settings-time-desktop");
            visitor.open("/indstillinger/tid/hours");
            visitor.page().getByLabel("Kun hverdage").check();
            click(visitor.page(), "Gem");
            assertThat(visitor.page().getByText("Ændret i dag").first()).isVisible();
            visitor.open("/indstillinger/tid/hours").looksRight("settings-time-one-desktop");
            assertThat(visitor.page().getByText("Anna Administrator ændrede svaret"))
                    .isVisible();
            visitor.open("/indstillinger/tid/office-hours");
            visitor.page().locator("#closes").fill("08:00");
            click(visitor.page(), "Gem");
            assertThat(visitor.page()
                            .getByText("Der skal åbnes, før der lukkes.")
                            .first())
                    .isVisible();
        }
    }

    @Test
    void a_token_is_shown_once_and_can_be_revoked() {
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, anna)) {
            visitor.open("/indstillinger/api-adgang").looksRight("settings-tokens-empty-desktop");
            visitor.open("/indstillinger/api-adgang/ny").looksRight("settings-token-new-desktop");
            Page page = visitor.page();
            click(page, "Opret");
            assertThat(page.getByText("Udfyld feltet.").first()).isVisible();
            page.locator("#name").fill("Fagsystemet");
            page.getByLabel("Læse opgaver").check();
            click(page, "Opret");
            String token = page.locator("#token").textContent();
            assertThat(token).startsWith("fod_");
            visitor.looksRight("settings-token-made-desktop");
            page.getByText("Jeg har gemt den").click();
            visitor.looksRight("settings-tokens-desktop");
            assertThat(page.getByText(token)).hasCount(0);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tilbagekald"))
                    .click();
            assertThat(page.getByText("tilbagekaldt").first()).isVisible();
        }
    }

    @Test
    void every_action_has_words_for_the_table_of_roles() {
        for (UiLanguage language : UiLanguage.values()) {
            assertThat(AllActions.list())
                    .allSatisfy(action -> assertThat(actions.todo(Texts.load().of(language), action))
                            .as("%s in words", action)
                            .isNotEqualTo(action.name()));
        }
    }

    @Test
    void every_scope_has_words_for_the_form_of_tokens() {
        for (UiLanguage language : UiLanguage.values()) {
            assertThat(ApiScope.values())
                    .allSatisfy(scope -> assertThat(Texts.load().of(language).has(AccessWords.scopeKey(scope)))
                            .as("settings.scope text for %s", scope)
                            .isTrue());
        }
    }

    private int load(UUID account) {
        return town.read(town.system(), AdministrationAction.USER_SEE, tx -> handover.ofPerson(tx, account)).stream()
                .mapToInt(Reassignment.Load::tasks)
                .sum();
    }

    private User member(UUID account) {
        return town
                .read(
                        town.system(),
                        AdministrationAction.USER_LIST,
                        tx -> members.list(tx, new UserFilter("", null, null, null), null, 50))
                .stream()
                .filter(each -> each.account().equals(account))
                .findAny()
                .orElseThrow();
    }

    private static void click(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
