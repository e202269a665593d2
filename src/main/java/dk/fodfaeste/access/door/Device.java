package dk.fodfaeste.access.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** A browser that somebody has logged in with before, known by a random value that it keeps. */
public final class Device {

    private static final String COOKIE = "fodfaeste-enhed";
    private static final int BYTES = 18;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{24}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Device() {}

    /** The browser of this request; {@code null} where nobody has logged in with it, or it does not tell. */
    public static @Nullable String of(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        return cookie != null && FORM.matcher(cookie.getValue()).matches() ? cookie.getValue() : null;
    }

    /** The browser of this request, which is told to keep its value for so long from now on. */
    static String remembered(HttpServletRequest request, HttpServletResponse response, Duration time) {
        String known = of(request);
        String device = known == null ? random() : known;
        ResponseCookie cookie = ResponseCookie.from(COOKIE, device)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(time)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return device;
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
