package dk.fodfaeste.access.web;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Caller.Grant;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.access.account.Accounts;
import dk.fodfaeste.access.account.Accounts.Account;
import dk.fodfaeste.access.account.Accounts.AccountStatus;
import dk.fodfaeste.access.tenancy.Municipalities;
import dk.fodfaeste.access.web.CallerAuthentication.Pending;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out who a caller is now: her grants may have changed since she logged in. */
@Component
final class Callers {

    /** No municipality has this code; the first administrator of a new installation has no other place to be. */
    static final short NO_MUNICIPALITY = 0;

    private final Accounts accounts;
    private final Municipalities municipalities;

    Callers(Accounts accounts, Municipalities municipalities) {
        this.accounts = accounts;
        this.municipalities = municipalities;
    }

    /** The account in this municipality, or {@code null} when it is not, or no longer, a member. */
    @Nullable
    CallerAuthentication person(UUID account, short municipality) {
        AccountStatus standing = accounts.standing(account, municipality);
        return standing.grants().isEmpty()
                ? null
                : new CallerAuthentication(
                        Caller.person(account, municipality, standing.name(), standing.grants())
                                .emergency(standing.emergencies()),
                        standing.mustChange() ? Pending.PASSWORD : null);
    }

    /** The same at the moment when she comes in, which is noted. */
    @Nullable
    CallerAuthentication enter(UUID account, short municipality) {
        CallerAuthentication entered = person(account, municipality);
        if (entered != null) {
            accounts.entered(account, municipality);
        }
        return entered;
    }

    /** Whoever may open the first municipality, or {@code null} when one is open already. */
    @Nullable
    CallerAuthentication installer(Account account) {
        if (municipalities.any()) {
            return null;
        }
        Set<Grant> grants = Set.of(new Grant(Role.ADMINISTRATOR, null, Set.of()));
        Caller caller = Caller.person(account.id(), NO_MUNICIPALITY, account.name(), grants);
        return new CallerAuthentication(caller, Pending.SET_UP);
    }

    /** The caller of a session, as she is now; {@code null} when she has no place any more. */
    @Nullable
    CallerAuthentication refreshed(CallerAuthentication session) {
        Caller caller = session.getPrincipal();
        UUID account = caller.account();
        if (account == null) {
            return null;
        }
        if (caller.municipality() == NO_MUNICIPALITY) {
            return municipalities.any() ? null : session;
        }
        return person(account, caller.municipality());
    }
}
