package dk.fodfaeste.administration.setting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.HttpVisitor;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.access.history.AccessChange;
import dk.fodfaeste.access.history.AccessHistory;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.administration.SettingWords;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.text.Texts;
import dk.fodfaeste.kernel.text.UiLanguage;
import dk.fodfaeste.settings.NumberSetting;
import dk.fodfaeste.settings.Setting.Range;
import dk.fodfaeste.settings.Settings;
import dk.fodfaeste.testing.Browser;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.Visitor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The numbers that a municipality settles for itself (contactPersons.max, and how long files are kept). */
@Tag("browser")
@ServerTest
class NumberSettingsTest {

    private static final String ADDRESS = "/indstillinger/tal/contactPersons.max";

    @Autowired
    Towns towns;

    @Autowired
    Settings answers;

    @Autowired
    List<NumberSetting> settings;

    @Autowired
    AccessHistory history;

    @LocalServerPort
    int port;

    private Town town;
    private Caller anna;

    @BeforeEach
    void aTown() {
        town = towns.town();
        anna = town.person("Anna Administrator", Role.ADMINISTRATOR);
    }

    @Test
    void each_takes_its_least_and_its_most_and_nothing_beyond() {
        assertThat(settings).isNotEmpty().allSatisfy(setting -> {
            Range range = setting.range();
            assertThat(change(setting, range.least())).isEqualTo(range.least());
            assertThat(change(setting, range.most())).isEqualTo(range.most());
            assertRefused(setting, range.least() - 1);
            assertRefused(setting, range.most() + 1);
            assertThat(value(town, setting)).isEqualTo(range.most());
        });
    }

    @Test
    void the_usual_one_may_be_set_and_holds_where_nobody_has_set_another() {
        Town neighbour = towns.town();
        assertThat(settings).allSatisfy(setting -> {
            assertThat(setting.preset())
                    .isBetween(setting.range().least(), setting.range().most());
            change(setting, setting.range().most());
            assertThat(value(neighbour, setting)).isEqualTo(setting.preset());
        });
    }

    @Test
    void each_has_words_in_both_languages() {
        for (UiLanguage language : UiLanguage.values()) {
            assertThat(settings)
                    .allSatisfy(setting -> assertThat(List.of("question", "effect", "source", "answer"))
                            .allSatisfy(
                                    part -> assertThat(Texts.load().of(language).has(SettingWords.key(setting, part)))
                                            .as("%s of %s", part, setting.key())
                                            .isTrue()));
        }
    }

    @Test
    void a_number_is_set_on_its_page_and_the_history_says_by_whom() {
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, anna)) {
            Page page = visitor.page();
            visitor.open("/indstillinger");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Lofter og opbevaring"))
                    .click();
            assertThat(page.getByText("Højst 2 kontaktpersoner").first()).isVisible();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("en familie eller en enlig højst have?"))
                    .click();
            page.locator("#value").fill("0");
            save(page);
            assertThat(page.getByText("Skriv et helt tal fra 1 til 9.").first()).isVisible();
            visitor.looksRight("settings-number-refused-desktop");
            page.locator("#value").fill("3");
            save(page);
            assertThat(page.getByText("Tallet er gemt.")).isVisible();
            assertThat(page.getByText("Højst 3 kontaktpersoner").first()).isVisible();
            visitor.looksRight("settings-numbers-desktop");
            visitor.open(ADDRESS).looksRight("settings-number-desktop");
            assertThat(
                            page.getByText(
                                    "Anna Administrator ændrede svaret fra »Højst 2 kontaktpersoner« til »Højst 3 kontaktpersoner«"))
                    .isVisible();
        }
        try (Visitor visitor = Visitor.at(Browser.phone(), port, town, anna)) {
            visitor.open("/indstillinger/tal").looksRight("settings-numbers-phone");
        }
    }

    @Test
    void whoever_saw_an_older_number_is_refused_and_a_number_that_is_none_is_not_there() {
        HttpVisitor plain = new HttpVisitor(port);
        plain.logIn(town.login(anna), Town.PASSWORD);
        assertThat(plain.form(ADDRESS, Map.of("value", "3", "version", "0")).statusCode())
                .isEqualTo(303);
        assertThat(plain.form(ADDRESS, Map.of("value", "4", "version", "0")).statusCode())
                .isEqualTo(409);
        assertThat(plain.get("/indstillinger/tal/gravity").statusCode()).isEqualTo(404);
        assertThat(plain.get("/indstillinger/tid/contactPersons.max").statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_list_says_who_changed_a_number_last_however_much_was_changed_since() {
        town.settles("contactPersons.unaccompanied", 2);
        for (int i = 0; i < 60; i++) {
            town.settles("contactPersons.max", 3 + i % 2);
        }
        Map<String, AccessChange> last = town.read(
                town.system(), AdministrationAction.SETTING_LIST, tx -> history.last(tx, AccessChange.Kind.SETTING));
        assertThat(last.get("contactPersons.unaccompanied").newValue()).isEqualTo("2");
        assertThat(last.get("contactPersons.max").newValue()).isEqualTo("4");
    }

    private int change(NumberSetting setting, int number) {
        town.settles(setting.key(), number);
        return value(town, setting);
    }

    private int value(Town where, NumberSetting setting) {
        return where.read(where.system(), AdministrationAction.SETTING_LIST, tx -> answers.number(tx, setting));
    }

    private void assertRefused(NumberSetting setting, int number) {
        assertThatThrownBy(() -> change(setting, number))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.fields())
                                .extracting(Problem.Field::field)
                                .containsExactly("value"));
    }

    private static void save(Page page) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Gem").setExact(true))
                .click();
    }
}
