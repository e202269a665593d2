package dk.fodfaeste.access.web;

import dk.fodfaeste.access.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Spring Security's view of a caller. It grants no authorities: {@code Permissions} decides, from the declaration. */
final class CallerAuthentication extends AbstractAuthenticationToken {

    /** What the caller must do before anything else. */
    public enum Pending {
        /** Choose a password instead of the one-time password. */
        PASSWORD,
        /** Open the installation's first municipality. */
        SET_UP
    }

    private final Caller caller;
    private final @Nullable Pending pending;

    public CallerAuthentication(Caller caller, @Nullable Pending pending) {
        super(List.of());
        this.caller = caller;
        this.pending = pending;
        setAuthenticated(true);
    }

    /** What must be done first, or {@code null}. */
    public @Nullable Pending pending() {
        return pending;
    }

    /** The same caller, with something to do first. */
    public CallerAuthentication pending(Pending first) {
        return new CallerAuthentication(caller, first);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    /** The account's id: what sessions are found by, and no person's name in their table. */
    @Override
    public String getName() {
        return String.valueOf(caller.account());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CallerAuthentication that && caller.equals(that.caller) && pending == that.pending;
    }

    @Override
    public int hashCode() {
        return caller.hashCode();
    }
}
