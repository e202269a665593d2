package dk.fodfaeste.ui.again;

import dk.fodfaeste.access.account.LoginPlaces;
import dk.fodfaeste.access.door.Device;
import dk.fodfaeste.ui.LocalAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps a form of ours that was sent too late, in the session that begins then, sealed by a key that lies in the browser. It
 * is never done by itself: it is shown again, to whoever logged in last in this browser and to nobody else.
 */
@Component
public class KeptForms {

    /** Where it is shown again. */
    public static final String CONTINUE = "/fortsaet";

    /** Marks a request that shows a form again: nothing is done by it. */
    public static final String SHOWN_AGAIN = KeptForms.class.getName() + ".shown";

    private static final String KEPT = KeptForms.class.getName();
    private static final String KEY_COOKIE = "fodfaeste-form";

    /** Own choice: the longest remarks ten times over. */
    private static final int MOST_CHARACTERS = 40_000;

    /** Pages whose fields are secrets, or which are no work of anybody's. */
    private static final Set<String> NEVER = Set.of("/log-ind", "/log-ud", "/adgangskode", "/sprog", "/genveje");

    private final JsonMapper mapper;
    private final ObjectProvider<LoginPlaces> places;

    KeptForms(JsonMapper mapper, ObjectProvider<LoginPlaces> places) {
        this.mapper = mapper;
        this.places = places;
    }

    /**
     * Keeps what this request sends.
     *
     * @return false where it is no form of ours, by what the browser says of it
     */
    public boolean keep(HttpServletRequest request, HttpServletResponse response) {
        if (!HttpMethod.POST.matches(request.getMethod()) || !isOurs(request)) {
            return false;
        }
        String cameFrom = LocalAddress.within(request.getHeader(HttpHeaders.REFERER), request.getServerName());
        Map<String, List<String>> fields = fields(request);
        boolean shown = !NEVER.contains(request.getRequestURI())
                && !isUpload(request)
                && fields.values().stream()
                                .flatMap(List::stream)
                                .mapToInt(String::length)
                                .sum()
                        <= MOST_CHARACTERS;
        LoginPlaces known = places.getIfAvailable();
        String device = Device.of(request);
        KeptForm form = new KeptForm(
                shown ? request.getRequestURI() : null,
                shown ? fields : Map.of(),
                Objects.requireNonNullElse(cameFrom, "/"),
                known == null || device == null ? null : known.lastAt(device));
        String key = Sealed.newKey();
        request.getSession().setAttribute(KEPT, Sealed.seal(mapper.writeValueAsBytes(form), key));
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, key).toString());
        return true;
    }

    /** Whether something is kept in this session. */
    public static boolean isKept(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(KEPT) != null;
    }

    /** What was kept for this account, which is kept no longer; {@code null} where there is nothing. */
    public @Nullable KeptForm take(HttpServletRequest request, @Nullable UUID account) {
        HttpSession session = request.getSession();
        Object sealed = session.getAttribute(KEPT);
        session.removeAttribute(KEPT);
        var key = WebUtils.getCookie(request, KEY_COOKIE);
        byte[] content = sealed instanceof String text && key != null ? Sealed.open(text, key.getValue()) : null;
        if (content == null) {
            return null;
        }
        KeptForm form = mapper.readValue(content, KeptForm.class);
        return account != null && account.equals(form.owner()) ? form : null;
    }

    private static Map<String, List<String>> fields(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(field -> !field.getKey().equals("_csrf"))
                .collect(Collectors.toMap(Map.Entry::getKey, field -> List.of(field.getValue())));
    }

    private static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("multipart/");
    }

    /** A browser says by itself whether a form comes from a page of this host; an older one says from which. */
    private static boolean isOurs(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String from = request.getHeader(HttpHeaders.ORIGIN);
        String page = from == null ? request.getHeader(HttpHeaders.REFERER) : from;
        try {
            return page != null
                    && request.getServerName().equalsIgnoreCase(URI.create(page).getHost());
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private static ResponseCookie cookie(HttpServletRequest request, String key) {
        return ResponseCookie.from(KEY_COOKIE, key)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
    }
}
