package dk.fodfaeste.access.web;

import dk.fodfaeste.access.web.CallerAuthentication.Pending;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the session's caller with the grants of this moment: a right that was withdrawn is gone at the next click. Sends
 * her first to what must be done first.
 */
final class FreshCallerFilter extends OncePerRequestFilter {

    /** Where each thing that must be done first is done. */
    static final Map<Pending, String> PLACES = Map.of(Pending.PASSWORD, "/adgangskode", Pending.SET_UP, "/opsaetning");

    private final Callers callers;

    FreshCallerFilter(Callers callers) {
        this.callers = callers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Paths.isOpen(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication session) {
            CallerAuthentication now = callers.refreshed(session);
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(now);
            SecurityContextHolder.setContext(context);
            if (now != null && now.pending() != null && !isAllowedWhilePending(request, now.pending())) {
                response.sendRedirect(request.getContextPath() + PLACES.get(now.pending()));
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static boolean isAllowedWhilePending(HttpServletRequest request, Pending pending) {
        String path = request.getRequestURI();
        return path.equals(PLACES.get(pending)) || path.equals(Paths.LOGOUT) || path.equals(Paths.LANGUAGE);
    }
}
