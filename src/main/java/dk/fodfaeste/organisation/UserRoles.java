package dk.fodfaeste.organisation;

import dk.fodfaeste.access.Caller.Grant;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.access.account.MembershipStore;
import dk.fodfaeste.access.history.AccessChange.Kind;
import dk.fodfaeste.access.history.AccessHistory;
import dk.fodfaeste.kernel.Faults;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.organisation.Directory.Unit;
import dk.fodfaeste.organisation.User.Membership;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gives roles and takes them. Rights are read anew at each click, so either counts from the next one on. */
@Service
public class UserRoles {

    /** They reach the whole municipality, and see no family: neither a unit nor a sensitivity means anything for them. */
    private static final Set<Role> UNRESTRICTED = Set.of(Role.ADMINISTRATOR, Role.AUDITOR);

    private final MembershipStore store;
    private final UserStore users;
    private final Directory directory;
    private final AccessHistory history;

    UserRoles(MembershipStore store, UserStore users, Directory directory, AccessHistory history) {
        this.store = store;
        this.users = users;
        this.directory = directory;
        this.history = history;
    }

    /** Whether a role can be restricted to a unit and opened for sensitive information. */
    public static boolean restrictable(Role role) {
        return !UNRESTRICTED.contains(role);
    }

    /**
     * Gives a role. One that she has already in the same place is replaced: so its sensitive rights are changed.
     *
     * @throws Problem if she has exactly this, is deactivated, or the role cannot be given so
     */
    public void give(WriteTx tx, UUID account, Grant grant) {
        User user = lock(tx, account);
        if (user.leftAt() != null) {
            throw Problem.conflict("access.role.deactivated");
        }
        check(tx, grant);
        Membership same = user.roles().stream()
                .filter(each -> each.role() == grant.role() && Objects.equals(each.unit(), grant.unit()))
                .findAny()
                .orElse(null);
        if (same != null) {
            if (same.sensitivities().equals(grant.sensitivities())) {
                throw Problem.inField("role", "access.role.already");
            }
            store.end(same.id(), tx.now());
        }
        store.add(Ids.next(), account, grant, tx.now());
        users.touch(account);
        String before = same == null ? null : text(same.role(), same.unitName(), same.sensitivities());
        history.note(tx, Kind.MEMBER, account, "role", before, text(tx, grant));
    }

    /**
     * Takes a role.
     *
     * @throws Problem if she does not have it, or nobody would manage the users any more
     */
    public void take(WriteTx tx, UUID account, UUID membership) {
        User user = lock(tx, account);
        Membership taken = user.roles().stream()
                .filter(each -> each.id().equals(membership))
                .findAny()
                .orElseThrow(() -> Problem.notFound("access.role.unknown"));
        if (taken.role() == Role.ADMINISTRATOR) {
            requireAnotherAdministrator(user);
        }
        store.end(membership, tx.now());
        users.touch(account);
        String before = text(taken.role(), taken.unitName(), taken.sensitivities());
        history.note(tx, Kind.MEMBER, account, "role", before, null);
    }

    /** @throws Problem if she is the only one left who manages users; two who go at once are counted one after the other */
    void requireAnotherAdministrator(User leaving) {
        if (leaving.administrator() && store.otherAdministrators(leaving.account()) == 0) {
            throw Problem.conflict("access.member.last-administrator");
        }
    }

    /** @throws Problem if the role cannot be given so */
    void check(Tx tx, Grant grant) {
        UUID unit = grant.unit();
        boolean whole = !restrictable(grant.role());
        if (grant.role() == Role.API_CLIENT) {
            throw Problem.inField("role", "access.role.not-for-people");
        }
        new Faults()
                .add(grant.role() == Role.PARTNER && unit == null, "unit", "access.role.partner-unit")
                .add(whole && unit != null, "unit", "access.role.no-unit")
                .add(whole && !grant.sensitivities().isEmpty(), "sensitivities", "access.role.no-sensitivity")
                .end();
        if (unit != null && name(tx, unit) == null) {
            throw Problem.inField("unit", "access.unit.unknown-choice");
        }
    }

    void noteGiven(WriteTx tx, UUID account, Grant grant) {
        history.note(tx, Kind.MEMBER, account, "role", null, text(tx, grant));
    }

    private User lock(WriteTx tx, UUID account) {
        if (!users.lock(account)) {
            throw Problem.notFound("access.member.unknown");
        }
        tx.concerns(account);
        return users.find(tx.caller().municipality(), account).orElseThrow();
    }

    private @Nullable String name(Tx tx, UUID unit) {
        return directory.units(tx).stream()
                .filter(each -> each.id().equals(unit))
                .map(Unit::name)
                .findAny()
                .orElse(null);
    }

    private String text(Tx tx, Grant grant) {
        UUID unit = grant.unit();
        return text(grant.role(), unit == null ? null : name(tx, unit), grant.sensitivities());
    }

    /** As the history keeps it: {@code CASE_WORKER|unit|HEALTH,CHILD_CONCERN}. */
    private static String text(Role role, @Nullable String unit, Set<Sensitivity> sensitivities) {
        String opened = sensitivities.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
        return role + "|" + (unit == null ? "" : unit) + "|" + opened;
    }
}
