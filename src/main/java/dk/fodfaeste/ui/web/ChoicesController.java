package dk.fodfaeste.ui.web;

import dk.fodfaeste.kernel.text.UiLanguage;
import dk.fodfaeste.ui.LocalAddress;
import dk.fodfaeste.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a person chooses about her pages: cookies, set by small forms that work before login too. */
@Controller
class ChoicesController {

    private static final Duration REMEMBERED = Duration.ofDays(365);

    @PostMapping("/sprog")
    ResponseEntity<Void> language(
            HttpServletRequest request,
            @RequestParam("sprog") String language,
            @RequestParam(name = "tilbage", defaultValue = "/") String back) {
        return remember(request, Pages.LANGUAGE_COOKIE, UiLanguage.of(language).code(), back);
    }

    @PostMapping("/genveje")
    ResponseEntity<Void> shortcuts(
            HttpServletRequest request,
            @RequestParam("genveje") String choice,
            @RequestParam(name = "tilbage", defaultValue = "/") String back) {
        return remember(
                request, Pages.SHORTCUTS_COOKIE, choice.toLowerCase(Locale.ROOT).equals("fra") ? "fra" : "til", back);
    }

    private static ResponseEntity<Void> remember(HttpServletRequest request, String name, String value, String back) {
        var cookie = ResponseCookie.from(name, value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(REMEMBERED)
                .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.LOCATION, LocalAddress.isLocal(back) ? back : "/")
                .build();
    }
}
