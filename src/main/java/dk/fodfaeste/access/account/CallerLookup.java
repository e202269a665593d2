package dk.fodfaeste.access.account;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.account.Accounts.Account;
import dk.fodfaeste.access.token.Tokens;
import dk.fodfaeste.kernel.Problem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds a caller again who is no longer at the door: a job works as whoever planned it. */
@Service
public class CallerLookup {

    private final Accounts accounts;
    private final Tokens tokens;

    CallerLookup(Accounts accounts, Tokens tokens) {
        this.accounts = accounts;
        this.tokens = tokens;
    }

    /**
     * The caller with the rights that she has now; the product itself when neither account nor token is given.
     *
     * @throws Problem if the account is closed or the token no longer holds
     */
    public Caller again(short municipality, @Nullable UUID account, @Nullable UUID token) {
        if (token != null) {
            return tokens.caller(municipality, token).orElseThrow(() -> Problem.forbidden("access.forbidden"));
        }
        if (account == null) {
            return Caller.system(municipality);
        }
        Account found = accounts.find(account);
        if (found == null || !found.active()) {
            throw Problem.forbidden("access.forbidden");
        }
        return Caller.person(account, municipality, found.name(), accounts.grants(account, municipality));
    }
}
