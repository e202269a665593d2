package dk.fodfaeste.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A real browser for tests: Chromium from the system, started once for all tests of a run; each visitor has a context of
 * her own (cookies, storage) and is closed after the test.
 *
 * <pre>{@code
 * try (var mette = Browser.desktop()) {
 *     mette.open("http://localhost:" + port + "/opgaver");
 *     mette.page().getByText("Bestil tolk").click();
 *     mette.isAccessible();
 *     mette.screenshot("opgaver");
 * }
 * }</pre>
 */
public final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of(System.getProperty("chromium", installed()));
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    /** The rules of WCAG 2.1 A and AA, and axe's advice on good practice. */
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice");

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Browser(com.microsoft.playwright.Browser.NewContextOptions options) {
        context = Chromium.RUNNING.newContext(options.setLocale("da-DK").setTimezoneId("Europe/Copenhagen"));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            // A refusal with 4xx is an answer like any other; everything else that the browser minds is a mistake.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    /** A wide screen: 1440 × 900. */
    public static Browser desktop() {
        return new Browser(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(1440, 900));
    }

    /** A phone held upright: 390 × 844, with touch. */
    public static Browser phone() {
        return new Browser(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setIsMobile(true)
                .setHasTouch(true)
                .setDeviceScaleFactor(2));
    }

    /** A wide screen whose browser runs no scripts. */
    public static Browser withoutScripts() {
        return new Browser(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(1440, 900)
                .setJavaScriptEnabled(false));
    }

    /** The same engine without the windows, menus and extensions of a desktop, where it is there: less than half the work. */
    private static String installed() {
        String plain = "/usr/bin/chromium-headless-shell";
        return Files.isExecutable(Path.of(plain)) ? plain : "/usr/bin/chromium";
    }

    public Page page() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    /** Goes to an address and waits until the page is there. */
    public Browser open(String address) {
        page.navigate(address);
        return this;
    }

    /** Fails where axe finds a violation of WCAG 2.1 AA on the page that is open, and names rule and element. */
    public void isAccessible() {
        var only = new AxeRunOnlyOptions();
        only.setType("tag");
        only.setValues(RULES);
        var options = new AxeRunOptions();
        options.setRunOnly(only);
        options.setResultTypes(List.of("violations"));
        // No frames here: without the second page that axe otherwise opens to put frames' results together.
        var found = new AxeBuilder(page)
                .setLegacyMode(true)
                .options(options)
                .analyze()
                .getViolations();
        assertThat(found).as(() -> told(found)).isEmpty();
    }

    /** Fails where the browser complained: a script failed, or the content security policy stopped something. */
    public void hasNoComplaints() {
        assertThat(complaints).isEmpty();
    }

    /** Fails where the page is wider than the screen. */
    public void fitsTheScreen() {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of the page in a window of %s", page.viewportSize().width)
                .isLessThanOrEqualTo(page.viewportSize().width);
    }

    /** The whole page as a picture, in {@code target/screenshots/<name>.png}. */
    public Path screenshot(String name) {
        var file = SCREENSHOTS.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return file;
    }

    @Override
    public void close() {
        context.close();
    }

    private static String told(List<Rule> violations) {
        var text = new StringBuilder("axe found:");
        violations.forEach(rule -> {
            text.append("\n").append(rule.getId()).append(": ").append(rule.getHelp());
            rule.getNodes()
                    .forEach(node -> text.append("\n  ")
                            .append(node.getTarget())
                            .append("  ")
                            .append(node.getHtml()));
        });
        return text.toString();
    }

    /** Started at the first use, ended with the JVM. */
    private static final class Chromium {

        static final com.microsoft.playwright.Browser RUNNING = start();

        private static com.microsoft.playwright.Browser start() {
            // The system's Chromium is used: Playwright must not fetch one of its own.
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            return playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(CHROMIUM)
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--lang=da",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")));
        }
    }
}
