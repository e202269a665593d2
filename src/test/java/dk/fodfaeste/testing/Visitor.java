package dk.fodfaeste.testing;

import com.microsoft.playwright.options.AriaRole;
import dk.fodfaeste.access.Caller;

/** Someone at a browser who has logged in. */
public final class Visitor implements AutoCloseable {

    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;

    private final Browser browser;
    private final String server;

    private Visitor(Browser browser, String server) {
        this.browser = browser;
        this.server = server;
    }

    /** Logs a person in, through the page. */
    public static Visitor at(Browser browser, int port, Town town, Caller person) {
        Visitor visitor = new Visitor(browser, "http://localhost:" + port);
        visitor.open("/log-ind");
        browser.page().getByLabel("Brugernavn").fill(town.login(person));
        browser.page().getByLabel("Adgangskode").fill(Town.PASSWORD);
        browser.page()
                .getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Page.GetByRoleOptions().setName("Log ind"))
                .click();
        // A click does not wait for what it leads to: whoever opened the next page at once would break the login off.
        browser.page().waitForURL(address -> !address.endsWith("/log-ind"));
        return visitor;
    }

    /** Goes to a page of the server. */
    public Visitor open(String path) {
        browser.open(server + path);
        return this;
    }

    public com.microsoft.playwright.Page page() {
        return browser.page();
    }

    /** Checks the page that is open, for eyes and ears and screens, and takes its picture. */
    public Visitor looksRight(String name) {
        // What is looked at is there as a whole.
        page().waitForLoadState();
        // The picture first: it shows what a check does not like.
        browser.screenshot(name);
        browser.isAccessible();
        browser.fitsTheScreen();
        browser.hasNoComplaints();
        return this;
    }

    /** Checks the page that is open twice: as it is, and in a window as narrow as a phone. */
    public Visitor looksRightEverywhere(String name) {
        looksRight(name + "-desktop");
        var wide = page().viewportSize();
        try {
            page().setViewportSize(PHONE_WIDTH, PHONE_HEIGHT);
            return looksRight(name + "-phone");
        } finally {
            page().setViewportSize(wide.width, wide.height);
        }
    }

    @Override
    public void close() {
        browser.close();
    }
}
