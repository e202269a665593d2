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

/**
 * The choice between Danish and English: a cookie, set by a form that works before login too.
 */
@Controller
class LanguageChoice {

    /** Where the choice is posted. */
    static final String PATH = "/sprog";

    private static final Duration REMEMBERED = Duration.ofDays(365);

    @PostMapping(PATH)
    ResponseEntity<Void> choose(HttpServletRequest request, @RequestParam("sprog") String language,
                                @RequestParam(name = "tilbage", defaultValue = "/") String back) {
        var cookie = ResponseCookie.from(Pages.LANGUAGE_COOKIE, UiLanguage.of(language.toLowerCase(Locale.ROOT)).code())
                .path("/").httpOnly(true).secure(request.isSecure()).sameSite("Lax").maxAge(REMEMBERED).build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.LOCATION, LocalAddress.isLocal(back) ? back : "/")
                .build();
    }
}
