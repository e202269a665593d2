package dk.fodfaeste.access.web;

import dk.fodfaeste.access.account.Accounts;
import dk.fodfaeste.access.account.Accounts.Account;
import dk.fodfaeste.access.account.LoginThrottle;
import dk.fodfaeste.access.door.LoginDetails;
import dk.fodfaeste.access.web.CallerAuthentication.Pending;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Login with a local account. Other ways to log in come beside it as providers of the same {@link CallerAuthentication}. */
@Component
final class LoginProvider implements AuthenticationProvider {

    private final Accounts accounts;
    private final Callers callers;
    private final LoginThrottle throttle;
    private final PasswordEncoder passwords;
    private final String nobodysHash;

    LoginProvider(Accounts accounts, Callers callers, LoginThrottle throttle, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.callers = callers;
        this.throttle = throttle;
        this.passwords = passwords;
        this.nobodysHash = Objects.requireNonNull(passwords.encode("no account has this login"));
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        String login = typed.getName();
        String password = String.valueOf(typed.getCredentials());
        LoginDetails from = typed.getDetails() instanceof LoginDetails details ? details : LoginDetails.UNKNOWN;
        if (!throttle.mayTry(login, from.address(), from.device())) {
            throw new LockedException("too many tries");
        }
        Account account = password.length() > Accounts.LONGEST_PASSWORD ? null : accounts.find(login);
        // The hash of nobody takes the same time, so that an answer does not tell which logins exist.
        boolean right = passwords.matches(cut(password), account == null ? nobodysHash : account.passwordHash());
        if (account == null || !right || !account.active()) {
            throw new BadCredentialsException("unknown login or wrong password");
        }
        throttle.succeeded(login, from.address(), from.device());
        return authentication(account);
    }

    private CallerAuthentication authentication(Account account) {
        List<Short> municipalities = accounts.municipalities(account.id());
        CallerAuthentication entered = municipalities.isEmpty()
                ? callers.installer(account)
                : callers.enter(account.id(), municipalities.getFirst());
        if (entered == null) {
            throw new DisabledException("member of no municipality");
        }
        return account.mustChange() ? entered.pending(Pending.PASSWORD) : entered;
    }

    private static String cut(String password) {
        return password.length() > Accounts.LONGEST_PASSWORD ? "" : password;
    }

    @Override
    public boolean supports(@Nullable Class<?> type) {
        return type == UsernamePasswordAuthenticationToken.class;
    }
}
