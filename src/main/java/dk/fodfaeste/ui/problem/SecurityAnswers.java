package dk.fodfaeste.ui.problem;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.door.LoggedIn;
import dk.fodfaeste.ui.again.KeptForms;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * How the security filters refuse: they hand the case to the error page. For the security filter chain:
 * {@code exceptionHandling(e -> e.authenticationEntryPoint(answers).accessDeniedHandler(answers))}.
 */
@Component
public class SecurityAnswers implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** Where a person logs in. */
    public static final String LOGIN = "/log-ind";

    private final KeptForms kept;

    SecurityAnswers(KeptForms kept) {
        this.kept = kept;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            refuse(Refusal.of(HttpStatus.UNAUTHORIZED, "ui.api.unauthorized", List.of()), request, response);
        } else {
            keep(request, response);
            lead(LOGIN, request, response);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        if (!(failure instanceof CsrfException)) {
            refuse(Refusal.of(HttpStatus.FORBIDDEN), request, response);
        } else if (keep(request, response)) {
            // The session in which the form was opened has ended; another one may have begun since.
            lead(isLoggedIn() ? KeptForms.CONTINUE : LOGIN, request, response);
        } else {
            refuse(Refusal.of(HttpStatus.FORBIDDEN, "ui.problem.too-old", List.of()), request, response);
        }
    }

    private boolean keep(HttpServletRequest request, HttpServletResponse response) {
        boolean isKept = kept.keep(request, response);
        if (isKept) {
            request.getSession().setAttribute(LoggedIn.GO_ON, KeptForms.CONTINUE);
        }
        return isKept;
    }

    private static boolean isLoggedIn() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && known.getPrincipal() instanceof Caller;
    }

    private static void lead(String to, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if ("true".equals(request.getHeader("HX-Request"))) {
            response.setHeader("HX-Redirect", to);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(to);
        }
    }

    private static void refuse(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setAttribute(Refusal.ATTRIBUTE, refusal);
        response.sendError(refusal.status().value());
    }
}
