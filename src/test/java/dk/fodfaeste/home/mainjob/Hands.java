package dk.fodfaeste.home.mainjob;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.fodfaeste.testing.Visitor;
import java.nio.file.Path;
import java.util.List;

/** What everyone does at a page: finds by the words that stand there, presses, writes. */
final class Hands {

    private final Visitor visitor;
    private final List<String> ugly;

    /**
     * @param ugly where each page that does not look right is told of, so that one does not hide the next
     */
    Hands(Visitor visitor, List<String> ugly) {
        this.visitor = visitor;
        this.ugly = ugly;
    }

    Page page() {
        return visitor.page();
    }

    Locator main() {
        return page().locator("main");
    }

    /** Goes by the main navigation. */
    void goes(String entry) {
        Locator link =
                page().locator(".ff-nav").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(entry));
        if (link.count() == 0) {
            page().locator(".ff-more > summary").click();
        }
        link.click();
        assertThat(page().locator(".ff-nav [aria-current=page]")).hasCount(1);
        assertThat(page().locator(".ff-nav [aria-current=page]")).containsText(entry);
    }

    /** Follows the first link with these words. */
    void follows(String words) {
        follows(main(), words);
    }

    void follows(Locator within, String words) {
        within.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(words))
                .first()
                .click();
    }

    /** Presses the first button with these words. */
    void presses(String words) {
        presses(main(), words);
    }

    void presses(Locator within, String words) {
        within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words))
                .first()
                .click();
    }

    /** Writes in the field with this label. */
    void writes(String label, String text) {
        main().getByLabel(label).first().fill(text);
    }

    /** Chooses in the list with this label. */
    void chooses(String label, String option) {
        main().getByLabel(label).first().selectOption(option);
    }

    /** Ticks the box, or chooses the button, with these words. */
    void ticks(String words) {
        main().locator("label")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .click();
    }

    /** Unfolds what stands behind these words. */
    void unfolds(Locator within, String words) {
        within.locator("summary")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .click();
    }

    /** The row of a list in which these words stand. */
    Locator row(String words) {
        return page().locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }

    /** Is on the page with this heading. */
    void isAt(String heading) {
        assertThat(page().locator("h1")).hasText(heading);
    }

    /** Reads this on the page. */
    void reads(String words) {
        assertThat(main()).containsText(words);
    }

    /** Takes a file from the link with these words. */
    Path fetches(String words) {
        return page().waitForDownload(() -> follows(words)).path();
    }

    /** The page that is open is right for eyes and ears, at a desk and on a phone. */
    void looksAround(String name) {
        try {
            visitor.looksRightEverywhere("job-" + name);
        } catch (AssertionError found) {
            ugly.add(name + ": " + found.getMessage());
        }
    }
}
