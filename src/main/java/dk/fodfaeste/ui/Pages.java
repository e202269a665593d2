package dk.fodfaeste.ui;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.kernel.text.Texts;
import dk.fodfaeste.kernel.text.UiLanguage;
import dk.fodfaeste.kernel.text.Words;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Makes the {@link Page} of a request: one, however often it is asked for. */
@Component
public class Pages {

    /** The cookie with the chosen language. */
    public static final String LANGUAGE_COOKIE = "sprog";

    /** The cookie that turns shortcut keys off (WCAG 2.1.4). */
    public static final String SHORTCUTS_COOKIE = "genveje";

    private static final String OFF = "fra";
    /** Where the page of a request is kept. */
    public static final String ATTRIBUTE = Page.class.getName();

    /** Marks a request whose answer must do without a session: forms on it could not be sent anyway. */
    public static final String WITHOUT_SESSION = Pages.class.getName() + ".withoutSession";

    private final Texts texts;
    private final Clock clock;
    private final Assets assets;
    private final TemplateEngine templates;
    private final List<NavigationEntry> navigation;
    private final ObjectProvider<CallerSource> callers;
    private final ObjectProvider<ShellSource> shells;

    Pages(
            Texts texts,
            Clock clock,
            Assets assets,
            TemplateEngine templates,
            ObjectProvider<NavigationEntry> navigation,
            ObjectProvider<CallerSource> callers,
            ObjectProvider<ShellSource> shells) {
        this.texts = texts;
        this.clock = clock;
        this.assets = assets;
        this.templates = templates;
        this.navigation = navigation.stream()
                .sorted(Comparator.comparing(NavigationEntry::group).thenComparingInt(NavigationEntry::order))
                .toList();
        this.callers = callers;
        this.shells = shells;
    }

    /** The page of this request. */
    public Page of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Page known) {
            return known;
        }
        var words = texts.of(language(request));
        var page = new Page(
                words,
                new Formats(words, clock.instant()),
                shell(request),
                new Flash(request, words),
                visit(request),
                templates);
        request.setAttribute(ATTRIBUTE, page);
        return page;
    }

    /**
     * The language of the answer. Pages are Danish until someone chooses: what a browser prefers says little about the
     * language of a Danish workplace. The API goes by {@code Accept-Language}.
     */
    public UiLanguage language(HttpServletRequest request) {
        if (path(request).startsWith("/api/")) {
            return request.getHeader("Accept-Language") == null
                    ? UiLanguage.DA
                    : UiLanguage.of(request.getLocale().getLanguage());
        }
        return UiLanguage.of(cookie(request, LANGUAGE_COOKIE));
    }

    /** The texts of that language, for an answer that is no page. */
    public Words words(HttpServletRequest request) {
        return texts.of(language(request));
    }

    /** Names of those whom the caller can ask for a right; empty where nobody is known. */
    public List<String> administrators() {
        var caller = caller();
        var source = shells.getIfAvailable();
        return caller == null || source == null ? List.of() : source.administrators(caller);
    }

    private Shell shell(HttpServletRequest request) {
        var caller = caller();
        if (caller == null) {
            return new Shell(null, "", false, List.of());
        }
        var path = path(request);
        var seen = navigation.stream()
                .filter(entry -> entry.visible().test(caller))
                .sorted(Comparator.comparing(entry -> !entry.group().isFirstFor(caller)))
                .toList();
        // A page can lie below two entries; it belongs to the nearer one.
        var here = seen.stream()
                .filter(entry -> entry.holds(path))
                .max(Comparator.comparingInt(entry -> entry.href().length()))
                .orElse(null);
        var entries = seen.stream()
                .map(entry -> new Shell.Navigated(entry, entry.equals(here)))
                .toList();
        var source = shells.getIfAvailable();
        return source == null
                ? new Shell(caller, "", false, entries)
                : new Shell(caller, source.municipalityName(caller), source.testData(caller), entries);
    }

    private @Nullable Caller caller() {
        var source = callers.getIfAvailable();
        if (source != null) {
            return source.current();
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller ? caller : null;
    }

    private Visit visit(HttpServletRequest request) {
        var path = path(request);
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        var cameFrom = LocalAddress.within(request.getHeader("Referer"), request.getServerName());
        var address = "GET".equals(request.getMethod()) ? path + query : cameFrom == null ? "/" : cameFrom;
        // A link that htmx follows for a whole page (hx-boost) wants the whole page.
        boolean htmx = "true".equals(request.getHeader("HX-Request"))
                && !"true".equals(request.getHeader("HX-Boosted"))
                && !"true".equals(request.getHeader("HX-History-Restore-Request"));
        return new Visit(
                path,
                LocalAddress.isLocal(address) ? address : "/",
                cameFrom,
                htmx,
                !OFF.equals(cookie(request, SHORTCUTS_COOKIE)),
                csrf(request),
                assets);
    }

    private static @Nullable String cookie(HttpServletRequest request, String name) {
        var cookie = WebUtils.getCookie(request, name);
        return cookie == null ? null : cookie.getValue();
    }

    private static String path(HttpServletRequest request) {
        // On the way to an error page the request's own path is that of the error page.
        var failed = request.getAttribute("jakarta.servlet.error.request_uri");
        return failed instanceof String original ? original : request.getRequestURI();
    }

    private static Visit.@Nullable Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(WITHOUT_SESSION) == null
                        && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Visit.Csrf(token.getParameterName(), token.getHeaderName(), token.getToken())
                : null;
    }
}
