package dk.fodfaeste.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps the session that a request has read until the request is answered, and no longer. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class SessionCache extends OncePerRequestFilter {

    private static final class Place {
        private @Nullable Session session;
    }

    private static final ThreadLocal<Place> OF_THIS_REQUEST = new ThreadLocal<>();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        OF_THIS_REQUEST.set(new Place());
        try {
            chain.doFilter(request, response);
        } finally {
            OF_THIS_REQUEST.remove();
        }
    }

    /** The session of that identifier, where this request has read or written it. */
    static @Nullable Session known(String id) {
        Place place = OF_THIS_REQUEST.get();
        return place != null && place.session != null && place.session.getId().equals(id) ? place.session : null;
    }

    static void remember(Session session) {
        Place place = OF_THIS_REQUEST.get();
        if (place != null) {
            place.session = session;
        }
    }

    static void forget() {
        Place place = OF_THIS_REQUEST.get();
        if (place != null) {
            place.session = null;
        }
    }
}
