package dk.fodfaeste.access.account;

import dk.fodfaeste.access.Caller.Grant;
import dk.fodfaeste.access.EmergencyAccess;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.access.tenancy.TenancyStore;
import dk.fodfaeste.kernel.Faults;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts and their memberships. An account is a person; she may be a member of several municipalities. */
@Service
public class Accounts {

    /** The shortest password that a person may choose (NIST SP 800-63B asks for at least 8 characters). */
    public static final int SHORTEST_PASSWORD = 10;

    /** The longest, so that hashing it stays cheap. */
    public static final int LONGEST_PASSWORD = 200;

    /** An account as login needs it. */
    public record Account(
            UUID id, String login, String name, String passwordHash, boolean mustChange, boolean active) {}

    /**
     * Who an account is in a municipality right now.
     *
     * @param mustChange whether a one-time password has to be replaced first
     * @param grants     none when it is not, or no longer, a member or active
     * @param emergencies   the cases that it has opened for itself and that are open now
     */
    public record AccountStatus(String name, boolean mustChange, Set<Grant> grants, Set<EmergencyAccess> emergencies) {

        public AccountStatus {
            grants = Set.copyOf(grants);
            emergencies = Set.copyOf(emergencies);
        }
    }

    private final AccountStore store;
    private final TenancyStore tenancy;
    private final PasswordEncoder passwords;
    private final Clock clock;

    Accounts(AccountStore store, TenancyStore tenancy, PasswordEncoder passwords, Clock clock) {
        this.store = store;
        this.tenancy = tenancy;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Whether anyone can log in: false on a new installation. */
    public boolean any() {
        return store.any();
    }

    /** The account with this login, upper and lower case alike. */
    public @Nullable Account find(String login) {
        return store.findByLogin(Logins.of(login));
    }

    public @Nullable Account find(UUID id) {
        return store.find(id);
    }

    /** Whether there is an account with this login, or with one that a reader would take for it. */
    public boolean isTaken(String login) {
        return store.isTaken(Logins.key(login));
    }

    /**
     * Adds an account.
     *
     * @param mustChange true for a one-time password
     * @throws Problem if the login is taken, or is the password
     */
    @Transactional
    public UUID add(String login, String name, String password, boolean mustChange) {
        if (Logins.isIn(password, login)) {
            throw Problem.inField("password", "access.password.login");
        }
        UUID id = Ids.next();
        String hash = passwords.encode(password);
        if (!store.add(new Account(id, Logins.of(login), name, hash, mustChange, true), clock.instant())) {
            throw Problem.conflict("access.login.taken", login);
        }
        return id;
    }

    /**
     * Chooses a new password.
     *
     * @throws Problem if the present one is wrong or the new one too short, too long, the login or the same
     */
    @Transactional
    public void changePassword(UUID account, String present, String chosen) {
        changePassword(account, present, chosen, new Faults());
    }

    /** The same, where something else may be wrong already. */
    @Transactional
    public void changePassword(UUID account, String present, String chosen, Faults faults) {
        Account found = store.find(account);
        boolean wrong = found == null || !passwords.matches(present, found.passwordHash());
        boolean length = chosen.length() < SHORTEST_PASSWORD || chosen.length() > LONGEST_PASSWORD;
        faults.add(wrong, "present", "access.password.wrong")
                .add(length, "chosen", "access.password.length", SHORTEST_PASSWORD, LONGEST_PASSWORD)
                .add(found != null && Logins.isIn(chosen, found.login()), "chosen", "access.password.login")
                .add(!length && chosen.equals(present), "chosen", "access.password.same")
                .end();
        store.changePassword(account, passwords.encode(chosen));
    }

    /** Replaces a password by a one-time password. */
    public void resetPassword(UUID account, String oneTime) {
        store.resetPassword(account, passwords.encode(oneTime));
    }

    /** The municipalities that the account is a member of, lowest code first. */
    @Transactional(readOnly = true)
    public List<Short> municipalities(UUID account) {
        tenancy.enterAsAccount(account);
        return store.municipalities(account);
    }

    /** The account's grants in a municipality; none when it is not, or no longer, a member or active. */
    @Transactional(readOnly = true)
    public Set<Grant> grants(UUID account, short municipality) {
        return standing(account, municipality).grants();
    }

    /** Who the account is in a municipality now. */
    @Transactional(readOnly = true)
    public AccountStatus standing(UUID account, short municipality) {
        tenancy.enter(municipality, true);
        return store.standing(account, clock.instant());
    }

    /** Notes that the account has just entered the municipality. */
    @Transactional
    public void entered(UUID account, short municipality) {
        tenancy.enter(municipality, true);
        store.entered(account, clock.instant());
    }

    /** The names of those who manage rights in a municipality: whoever lacks one asks them. At most ten. */
    @Transactional(readOnly = true)
    public List<String> administrators(short municipality) {
        tenancy.enter(municipality, true);
        return store.administrators();
    }

    /** Makes an account a member. The first municipality that it works in manages it. */
    public void addMember(WriteTx tx, UUID account, Grant grant) {
        store.join(account, tx.caller().municipality());
        store.addMembership(Ids.next(), account, grant, tx.now());
    }
}
