package dk.fodfaeste.ui.problem;

import dk.fodfaeste.ui.Pages;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers that the system is not ready when the database is gone, wherever that was noticed: in a controller, at the door,
 * or when the session was kept. It stands before the session, as an answer must not need the database again.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class WithoutDatabase extends OncePerRequestFilter {

    private static final String ERROR_PAGE = "/error";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException failure) {
            if (!Refusals.isWithoutDatabase(failure)) {
                throw failure;
            }
            answer(Refusals.of(failure), request, response);
        }
    }

    private static void answer(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (response.isCommitted()) {
            return; // the work was done and told; only the session's last click could not be kept
        }
        response.resetBuffer();
        request.setAttribute(Refusal.ATTRIBUTE, refusal);
        request.setAttribute(Pages.WITHOUT_SESSION, true);
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
        request.removeAttribute(Pages.ATTRIBUTE);
        // A form's proof of origin lies in the session; nothing is done with this form any more.
        CsrfFilter.skipRequest(request);
        request.getRequestDispatcher(ERROR_PAGE).forward(request, response);
    }
}
