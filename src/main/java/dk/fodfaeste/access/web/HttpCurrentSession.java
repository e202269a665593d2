package dk.fodfaeste.access.web;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.web.CallerAuthentication.Pending;
import dk.fodfaeste.kernel.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Keeps the changed caller in the HTTP session, under a new session identifier. */
@Component
final class HttpCurrentSession implements CurrentSession {

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Callers callers;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    HttpCurrentSession(
            HttpServletRequest request,
            HttpServletResponse response,
            Callers callers,
            FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.request = request;
        this.response = response;
        this.callers = callers;
        this.sessions = sessions;
    }

    @Override
    public String passwordChosen() {
        Caller caller = CallerArgument.current();
        endOthers(caller);
        Pending left = caller.municipality() == Callers.NO_MUNICIPALITY ? Pending.SET_UP : null;
        keep(new CallerAuthentication(caller, left));
        return left == null ? "/" : Objects.requireNonNull(FreshCallerFilter.PLACES.get(left));
    }

    @Override
    public void enter(short municipality) {
        Caller caller = CallerArgument.current();
        CallerAuthentication there = callers.enter(Objects.requireNonNull(caller.account()), municipality);
        keep(there);
    }

    /** Whoever knew the old password is out. */
    private void endOthers(Caller caller) {
        String own = request.getSession().getId();
        sessions.findByPrincipalName(String.valueOf(caller.account())).keySet().stream()
                .filter(each -> !each.equals(own))
                .forEach(sessions::deleteById);
    }

    private void keep(@Nullable CallerAuthentication authentication) {
        if (authentication == null) {
            throw Problem.forbidden("access.forbidden");
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        request.changeSessionId();
        contexts.saveContext(context, request, response);
    }
}
