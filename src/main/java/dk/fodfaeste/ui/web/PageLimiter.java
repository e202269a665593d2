package dk.fodfaeste.ui.web;

import dk.fodfaeste.ui.Assets;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Pages are made in the order in which they were asked for, a few at a time: made all at once, they take each other's
 * processors, and the last of them is late for no reason of its own. Nobody waits long: a few who read slowly hold up nobody.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class PageLimiter extends OncePerRequestFilter {

    private static final long LONGEST_WAIT_MILLIS = 100;

    private final Semaphore turns;

    /** @param spare turns beside one for each processor: for those whose page waits for the database meanwhile, 1–64 */
    @Autowired
    PageLimiter(@Value("${fodfaeste.pages.spare-turns}") int spare) {
        this(new Semaphore(Runtime.getRuntime().availableProcessors() + Math.clamp(spare, 1, 64), true));
    }

    PageLimiter(Semaphore turns) {
        this.turns = turns;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.GET.matches(request.getMethod())
                || request.getRequestURI().startsWith(Assets.PATH + "/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean hasTurn = awaitTurn();
        try {
            chain.doFilter(request, response);
        } finally {
            if (hasTurn) {
                turns.release();
            }
        }
    }

    private boolean awaitTurn() {
        try {
            return turns.tryAcquire(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
