package dk.fodfaeste.ui.gallery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import dk.fodfaeste.testing.Browser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every tag, in a real browser. */
@Tag("browser")
@GalleryServer
class GalleryTest {

    @LocalServerPort
    int port;

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private static String name(String width, String path) {
        return "gallery-" + width + path.replaceAll("\\W", "-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?anonym",
                "/galleri",
                "/galleri/liste",
                "/galleri/tid",
                "/galleri/formular",
                "/fejl/FORBIDDEN",
                "/fejl/tavs",
                "/findes-ikke?anonym"
            })
    void everyPageIsAccessibleOnADesktop(String path) {
        try (var browser = Browser.desktop()) {
            browser.open(address(path));
            browser.screenshot(name("desktop", path));
            browser.isAccessible();
            browser.fitsTheScreen();
            browser.hasNoComplaints();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/?anonym", "/galleri", "/galleri/liste", "/galleri/tid", "/galleri/formular", "/fejl/FORBIDDEN"
            })
    void everyPageIsAccessibleOnAPhone(String path) {
        try (var browser = Browser.phone()) {
            browser.open(address(path));
            browser.screenshot(name("phone", path));
            browser.isAccessible();
            browser.fitsTheScreen();
            browser.hasNoComplaints();
        }
    }

    @Test
    void theAccessibilityCheckBites() {
        try (var browser = Browser.desktop()) {
            browser.open(address("/galleri"));
            browser.page().evaluate("document.documentElement.removeAttribute('lang')");
            assertThatThrownBy(browser::isAccessible).hasMessageContaining("html-has-lang");
        }
    }

    @Test
    void aRefusedFormShowsItsErrorsAtTheirFieldsAndTheFocusIsOnTheSummary() {
        try (var browser = Browser.desktop()) {
            browser.open(address("/galleri/formular"));
            browser.page().getByLabel("Navn").fill("Amina");
            browser.page()
                    .getByText("Gem", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(browser.page().getByText("Der er 6 fejl")).isVisible();
            assertThat(browser.page().getByLabel("Navn")).hasValue("Amina");
            assertThat(browser.page().locator(".error-summary")).isFocused();
            browser.page()
                    .locator(".error-summary")
                    .getByText("Vælg, om personen")
                    .click();
            assertThat(browser.page().locator("#rolle")).isFocused();
            browser.screenshot("gallery-desktop-refused");
            browser.isAccessible();
            browser.hasNoComplaints();
        }
    }

    @Test
    void aRowAnswersForItselfAndOffersToUndo() {
        try (var browser = Browser.desktop()) {
            browser.open(address("/galleri/liste"));
            browser.page().locator("#task-2").getByText("Udført").click();
            assertThat(browser.page().getByText("\"Bestil tolk\" er udført.")).isVisible();
            assertThat(browser.page().locator("#task-2")).hasCount(0);
            browser.screenshot("gallery-desktop-undo");
            browser.isAccessible();
            browser.page().getByText("Fortryd").click();
            assertThat(browser.page().getByText("Det er fortrudt.")).isVisible();
            assertThat(browser.page().url()).endsWith("/galleri/liste");
            browser.hasNoComplaints();
        }
    }

    @Test
    void theSameButtonsWorkWithoutScripts() {
        try (var browser = Browser.withoutScripts()) {
            browser.open(address("/galleri/liste"));
            browser.page().locator("#task-2").getByText("Udført").click();
            assertThat(browser.page().getByText("\"Bestil tolk\" er udført.")).isVisible();
            browser.page().getByText("Fortryd").click();
            assertThat(browser.page().getByText("Det er fortrudt.")).isVisible();
        }
    }

    @Test
    void aLostConnectionIsSaidInPlainWords() {
        try (var browser = Browser.phone()) {
            browser.open(address("/galleri/liste"));
            browser.context().setOffline(true);
            browser.page().locator("#task-2").getByText("Udført").click();
            assertThat(browser.page().getByText("Ingen forbindelse – ikke gemt"))
                    .isVisible();
            assertThat(browser.page().locator("#task-2")).hasCount(1);
        }
    }

    @Test
    void theListIsWorkedWithTheKeyboard() {
        try (var browser = Browser.desktop()) {
            browser.open(address("/galleri/liste"));
            var keys = browser.page().keyboard();
            assertThat(browser.page().locator("#bulk")).isHidden();
            keys.press("j");
            keys.press("j");
            assertThat(browser.page().locator("#task-2")).isFocused();
            keys.press(" ");
            assertThat(browser.page().locator("#tick-2")).isChecked();
            assertThat(browser.page().getByText("1 valgt")).isVisible();
            browser.screenshot("gallery-desktop-keys");
            browser.isAccessible();
            keys.press("k");
            keys.press("k");
            assertThat(browser.page().locator("#task-1")).isFocused();
            keys.press("j");
            keys.press("j");
            keys.press("e");
            assertThat(browser.page().getByText("er udført.")).isVisible();
            assertThat(browser.page().locator("tr.ff-here")).isFocused();
            keys.press("/");
            assertThat(browser.page().locator("#ff-search")).isFocused();
            keys.type("j/k");
            assertThat(browser.page().locator("#ff-search")).hasValue("j/k");
        }
    }

    @Test
    void shortcutKeysCanBeTurnedOff() {
        try (var browser = Browser.desktop()) {
            browser.open(address("/galleri/liste"));
            browser.page().getByText("Mette Holm").first().click();
            browser.page().getByText("Slå genvejstaster fra").click();
            browser.page().keyboard().press("/");
            assertThat(browser.page().locator("#ff-search")).not().isFocused();
            browser.page().getByText("Mette Holm").first().click();
            assertThat(browser.page().getByText("Slå genvejstaster til")).isVisible();
            browser.screenshot("gallery-desktop-menu");
            browser.isAccessible();
            browser.page().keyboard().press("Escape");
            assertThat(browser.page().getByText("Slå genvejstaster til")).isHidden();
        }
    }

    @Test
    void allRowsAreTickedAtOnce() {
        try (var browser = Browser.desktop()) {
            browser.open(address("/galleri/liste"));
            browser.page().locator("#tick-all-bulk").check();
            assertThat(browser.page().getByText("7 valgt")).isVisible();
            browser.page().locator("#tick-all-bulk").uncheck();
            assertThat(browser.page().locator("#bulk")).isHidden();
        }
    }

    @Test
    void aMessageWithUndoGoesAwayByItself() {
        try (var browser = Browser.desktop()) {
            browser.page().clock().install();
            browser.open(address("/galleri/liste"));
            browser.page().locator("#task-2").getByText("Udført").click();
            assertThat(browser.page().getByText("Fortryd")).isVisible();
            browser.page().mouse().move(5, 5);
            browser.page().clock().runFor(9_000);
            assertThat(browser.page().getByText("Fortryd")).isVisible();
            browser.page().clock().runFor(2_000);
            assertThat(browser.page().getByText("Fortryd")).isHidden();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/galleri", "/galleri/liste", "/galleri/formular"})
    void aPageCanBeReadAtFourTimesItsSize(String path) {
        try (var browser = Browser.desktop()) {
            // WCAG 1.4.10: 1280 pixels at 400 % are 320.
            browser.page().setViewportSize(320, 640);
            browser.open(address(path)).fitsTheScreen();
        }
    }

    @Test
    void paperShowsTheListAndNoButtons() {
        try (var browser = Browser.desktop()) {
            browser.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            browser.open(address("/galleri/liste"));
            assertThat(browser.page().getByText("Udskrevet 5. marts 2026 kl. 15.00 Mette Holm"))
                    .isVisible();
            assertThat(browser.page().getByText("Excel")).isHidden();
            assertThat(browser.page().locator("nav").first()).isHidden();
            assertThat(browser.page().locator("#task-1").textContent()).contains("Bestil tolk");
            browser.screenshot("gallery-print");
        }
    }
}
