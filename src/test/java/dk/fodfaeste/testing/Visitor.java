package dk.fodfaeste.testing;

import com.microsoft.playwright.options.Cookie;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.HttpVisitor;

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

    /** Somebody who has logged in; the login page has a test of its own. */
    public static Visitor at(Browser browser, int port, Town town, Caller person) {
        Visitor visitor = new Visitor(browser, "http://localhost:" + port);
        HttpVisitor plain = new HttpVisitor(port);
        plain.logIn(town.login(person), Town.PASSWORD);
        browser.context()
                .addCookies(plain.cookies().stream()
                        .map(cookie -> new Cookie(cookie.getName(), cookie.getValue()).setUrl(visitor.server))
                        .toList());
        return visitor.open("/");
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
