package dk.fodfaeste.ui.problem;

import dk.fodfaeste.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Tells a refusal in the form that the caller can read: a Problem Detail (RFC 9457) under {@code /api/}, a piece of a
 * page for htmx, else a page.
 */
@Component
class Answers {

    private static final String API = "/api/";

    private final Pages pages;

    Answers(Pages pages) {
        this.pages = pages;
    }

    /** A {@code ModelAndView} or a {@code ResponseEntity}: what Spring MVC makes of it depends on which. */
    Object tell(Refusal refusal, HttpServletRequest request, HttpServletResponse response, String path) {
        if (path.startsWith(API)) {
            return detail(refusal, request, path);
        }
        refusal.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        var page = pages.of(request);
        if (page.htmx()) {
            // Whatever was to be replaced stays: the message goes where messages stand.
            response.setHeader("HX-Retarget", "#messages");
            response.setHeader("HX-Reswap", "innerHTML");
        }
        var template = page.htmx() ? "ui/problem/fragment" : "ui/problem/page";
        return page.view(refusal.status(), template).addObject("problem", shown(refusal, request));
    }

    private Shown shown(Refusal refusal, HttpServletRequest request) {
        var words = pages.words(request);
        var askWhom = refusal.known() == 403 ? pages.administrators() : List.<String>of();
        return new Shown(
                refusal.known(),
                words.t(refusal.key(), refusal.args()),
                refusal.fields().stream()
                        .map(field -> words.t(field.key(), field.args()))
                        .toList(),
                refusal.reference(),
                askWhom);
    }

    private ResponseEntity<ProblemDetail> detail(Refusal refusal, HttpServletRequest request, String path) {
        var words = pages.words(request);
        var detail = ProblemDetail.forStatusAndDetail(refusal.status(), words.t(refusal.key(), refusal.args()));
        detail.setTitle(words.t("ui.problem.title." + refusal.known()));
        detail.setInstance(URI.create(path));
        detail.setProperty("code", refusal.key());
        if (!refusal.fields().isEmpty()) {
            detail.setProperty(
                    "errors",
                    refusal.fields().stream()
                            .map(field -> error(field.field(), field.key(), words.t(field.key(), field.args())))
                            .toList());
        }
        if (refusal.reference() != null) {
            detail.setProperty("reference", refusal.reference());
        }
        return ResponseEntity.status(refusal.status())
                .headers(refusal.headers())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    private static Map<String, String> error(String field, String code, String detail) {
        var error = new LinkedHashMap<String, String>();
        error.put("field", field);
        error.put("code", code);
        error.put("detail", detail);
        return error;
    }
}
