package dk.fodfaeste.ui.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
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

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            refuse(Refusal.of(HttpStatus.UNAUTHORIZED, "ui.api.unauthorized", List.of()), request, response);
        } else if ("true".equals(request.getHeader("HX-Request"))) {
            response.setHeader("HX-Redirect", LOGIN);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(LOGIN);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        refuse(
                failure instanceof CsrfException
                        ? Refusal.of(HttpStatus.FORBIDDEN, "ui.problem.too-old", List.of())
                        : Refusal.of(HttpStatus.FORBIDDEN),
                request,
                response);
    }

    private static void refuse(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setAttribute(Refusal.ATTRIBUTE, refusal);
        response.sendError(refusal.status().value());
    }
}
