package dk.fodfaeste.organisation;

import dk.fodfaeste.access.Caller.Grant;
import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.access.account.Accounts;
import dk.fodfaeste.access.account.Accounts.Account;
import dk.fodfaeste.access.account.OneTimePassword;
import dk.fodfaeste.access.history.AccessChange.Kind;
import dk.fodfaeste.access.history.AccessHistory;
import dk.fodfaeste.kernel.Faults;
import dk.fodfaeste.kernel.Problem;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The users of a municipality. An account may work in several; each municipality's administrators see and change what
 * concerns their own, and only the one that made the account changes its name and password.
 */
@Service
public class Users {

    /** Somebody who was added, and the password to tell her; it cannot be had again. */
    public record Added(UUID account, String oneTimePassword) {}

    private final UserStore store;
    private final UserRoles roles;
    private final Accounts accounts;
    private final AccessHistory history;

    Users(UserStore store, UserRoles roles, Accounts accounts, AccessHistory history) {
        this.store = store;
        this.roles = roles;
        this.accounts = accounts;
        this.history = history;
    }

    /** A page of users by name, behind {@code after}. */
    public List<User> list(Tx tx, UserFilter filter, @Nullable UUID after, int limit) {
        return store.list(tx.caller().municipality(), filter, after, limit);
    }

    /** How many users there are, by state and by role. */
    public UserCounts counts(Tx tx) {
        return store.counts();
    }

    /**
     * One user.
     *
     * @throws Problem if nobody here has this identifier
     */
    public User get(Tx tx, UUID account) {
        return store.find(tx.caller().municipality(), account).orElseThrow(Users::unknown);
    }

    /**
     * Makes an account, which is this municipality's to manage, with a first role.
     *
     * @throws Problem if the login is taken or something else cannot be used
     */
    public Added create(WriteTx tx, String login, UserDetails details, Grant grant) {
        new Faults()
                .addAll(() -> UserDetails.login(login))
                .addAll(details::check)
                .addAll(() -> roles.check(tx, grant))
                .end();
        String asked = UserDetails.login(login);
        if (accounts.isTaken(asked)) {
            throw Problem.inField("login", "access.login.taken", asked);
        }
        String password = OneTimePassword.make();
        UUID account = accounts.add(asked, details.name(), password, true);
        accounts.addMember(tx, account, grant);
        store.change(account, details);
        history.note(tx, Kind.MEMBER, account, "created", null, details.name());
        roles.noteGiven(tx, account, grant);
        tx.concerns(account);
        return new Added(account, password);
    }

    /**
     * Lets somebody who has an account already work here too. Nothing is told of where else she works.
     *
     * @throws Problem if no account has this login, or she is a user here already
     */
    public UUID join(WriteTx tx, String login, Grant grant) {
        roles.check(tx, grant);
        Account found = accounts.find(UserDetails.login(login));
        if (found == null || !found.active()) {
            throw Problem.inField("login", "access.member.no-account");
        }
        if (store.find(tx.caller().municipality(), found.id()).isPresent()) {
            throw Problem.inField("login", "access.member.already");
        }
        accounts.addMember(tx, found.id(), grant);
        history.note(tx, Kind.MEMBER, found.id(), "joined", null, found.name());
        roles.noteGiven(tx, found.id(), grant);
        tx.concerns(found.id());
        return found.id();
    }

    /**
     * Changes how she is called and reached.
     *
     * @throws Problem if somebody else was quicker, or the name is another municipality's to change
     */
    public void change(WriteTx tx, UUID account, @Nullable Integer version, UserDetails details) {
        details.check();
        User before = lock(tx, account, version);
        if (details.equals(new UserDetails(before.name(), before.email(), before.phone()))) {
            return;
        }
        if (!before.name().equals(details.name())) {
            requireManaged(before);
            store.rename(account, details.name());
        }
        store.change(account, details);
        history.note(tx, Kind.MEMBER, account, "name", before.name(), details.name());
        history.note(tx, Kind.MEMBER, account, "email", before.email(), details.email());
        history.note(tx, Kind.MEMBER, account, "phone", before.phone(), details.phone());
    }

    /**
     * Gives her a one-time password; her own one holds no longer, and an open session must have the new one too.
     *
     * @return the password, which cannot be had again
     */
    public String resetPassword(WriteTx tx, UUID account) {
        User before = lock(tx, account, null);
        requireManaged(before);
        if (account.equals(tx.caller().account())) {
            throw Problem.conflict("access.member.own-password");
        }
        String password = OneTimePassword.make();
        accounts.resetPassword(account, password);
        history.note(tx, Kind.MEMBER, account, "password", null, "reset");
        return password;
    }

    /**
     * From her next click on she has no access to this municipality. What she did stays, and so does her account, which
     * may be a user elsewhere.
     *
     * @throws Problem for oneself, and for the last administrator
     */
    public void deactivate(WriteTx tx, UUID account, @Nullable Integer version) {
        User before = lock(tx, account, version);
        if (before.leftAt() != null) {
            throw Problem.conflict("access.member.left-already");
        }
        if (account.equals(tx.caller().account())) {
            throw Problem.conflict("access.member.self");
        }
        roles.requireAnotherAdministrator(before);
        store.leave(account, tx.now());
        history.note(tx, Kind.MEMBER, account, "active", "true", "false");
    }

    /** She may work here again, with the roles that she had, but for those in units that have been closed since. */
    public void reactivate(WriteTx tx, UUID account, @Nullable Integer version) {
        User before = lock(tx, account, version);
        if (before.leftAt() == null) {
            throw Problem.conflict("access.member.here-already");
        }
        store.comeBack(account, Objects.requireNonNull(before.leftAt()));
        history.note(tx, Kind.MEMBER, account, "active", "false", "true");
    }

    /** The user, kept from other changes until the transaction ends. */
    User lock(WriteTx tx, UUID account, @Nullable Integer version) {
        if (!store.lock(account)) {
            throw unknown();
        }
        User user = get(tx, account);
        if (version != null && version != user.version()) {
            throw Problem.conflict("access.changed");
        }
        tx.concerns(account);
        return user;
    }

    private static void requireManaged(User user) {
        if (!user.managed()) {
            throw Problem.conflict("access.member.managed-elsewhere");
        }
    }

    private static Problem unknown() {
        return Problem.notFound("access.member.unknown");
    }
}
