package dk.fodfaeste.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Caller.Grant;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.access.account.Accounts;
import dk.fodfaeste.access.history.AccessChange;
import dk.fodfaeste.access.history.AccessChange.Kind;
import dk.fodfaeste.access.history.AccessHistory;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.organisation.User.State;
import dk.fodfaeste.organisation.Users.Added;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The users of a municipality, and what its administrators may do with them. */
@ServerTest
class UsersTest {

    private static final Grant CASE_WORKER = new Grant(Role.CASE_WORKER, null, Set.of());
    private static final Grant ADMINISTRATOR = new Grant(Role.ADMINISTRATOR, null, Set.of());

    @Autowired
    Towns towns;

    @Autowired
    Users members;

    @Autowired
    UserRoles roles;

    @Autowired
    Accounts accounts;

    @Autowired
    AccessHistory history;

    @Autowired
    PasswordEncoder passwords;

    private Town town;
    private Caller admin;

    @BeforeEach
    void anAdministrator() {
        town = towns.town();
        admin = town.person("Anna Administrator", Role.ADMINISTRATOR);
    }

    @Test
    void a_new_user_has_a_one_time_password_of_which_only_a_hash_is_kept() {
        Added added = create("Mette Lund");
        Accounts.Account account = Objects.requireNonNull(accounts.find(added.account()));
        assertThat(account.mustChange()).isTrue();
        assertThat(account.passwordHash()).doesNotContain(added.oneTimePassword());
        assertThat(passwords.matches(added.oneTimePassword(), account.passwordHash()))
                .isTrue();
        assertThat(get(added.account()).state()).isEqualTo(State.ACTIVE);
        assertThat(get(added.account()).managed()).isTrue();
    }

    @Test
    void a_login_is_taken_once_whatever_its_letters() {
        String login = login();
        create(login, "Mette Lund");
        refused("access.login.taken", () -> create(login.toUpperCase(java.util.Locale.ROOT), "Another"));
    }

    @ParameterizedTest
    @CsvSource({
        "Mette, 'no mail', '12345678', access.member.email",
        "Mette, 'mail@test.dk', 'call me', access.member.phone",
    })
    void what_cannot_be_used_is_said_at_its_field(String name, String email, String phone, String key) {
        refused(
                key,
                () -> town.write(
                        admin,
                        AdministrationAction.USER_CREATE,
                        tx -> members.create(tx, login(), new UserDetails(name, email, phone), CASE_WORKER)));
    }

    @Test
    void a_change_to_what_somebody_else_changed_meanwhile_is_refused() {
        UUID mette = create("Mette Lund").account();
        int seen = get(mette).version();
        change(mette, seen, "Mette Lund Holm");
        conflicts("access.changed", () -> change(mette, seen, "Mette Holm"));
        assertThat(get(mette).name()).isEqualTo("Mette Lund Holm");
        assertThat(changes(mette)).extracting(AccessChange::field).contains("created", "role", "name");
    }

    @Test
    void the_last_administrator_can_neither_lose_the_role_nor_be_deactivated() {
        UUID anna = Objects.requireNonNull(admin.account());
        UUID role = get(anna).roles().getFirst().id();
        conflicts("access.member.last-administrator", () -> take(anna, role));
        conflicts(
                "access.member.last-administrator",
                () -> town.write(town.system(), AdministrationAction.USER_DEACTIVATE, tx -> {
                    members.deactivate(tx, anna, null);
                    return true;
                }));
        town.person("Bo Administrator", Role.ADMINISTRATOR);
        take(anna, role);
        assertThat(get(anna).administrator()).isFalse();
    }

    @Test
    void an_administrator_who_is_deactivated_does_not_count() {
        UUID bo = Objects.requireNonNull(
                town.person("Bo Administrator", Role.ADMINISTRATOR).account());
        deactivate(bo);
        UUID anna = Objects.requireNonNull(admin.account());
        conflicts(
                "access.member.last-administrator",
                () -> take(anna, get(anna).roles().getFirst().id()));
    }

    @Test
    void two_administrators_who_take_each_others_role_at_once_leave_one() throws Exception {
        UUID anna = Objects.requireNonNull(admin.account());
        UUID bo = Objects.requireNonNull(
                town.person("Bo Administrator", Role.ADMINISTRATOR).account());
        List<Callable<Boolean>> takes = List.of(taking(anna), taking(bo));
        try (var threads = Executors.newFixedThreadPool(2)) {
            int taken = 0;
            for (Future<Boolean> each : threads.invokeAll(takes)) {
                taken += each.get() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(1);
        }
        assertThat(accounts.administrators(town.code())).hasSize(1);
    }

    @Test
    void nobody_deactivates_herself() {
        town.person("Bo Administrator", Role.ADMINISTRATOR);
        conflicts("access.member.self", () -> deactivate(Objects.requireNonNull(admin.account())));
    }

    @Test
    void whoever_is_deactivated_has_no_rights_and_gets_them_back_when_reactivated() {
        UUID mette = create("Mette Lund").account();
        deactivate(mette);
        assertThat(get(mette).state()).isEqualTo(State.DEACTIVATED);
        assertThat(accounts.grants(mette, town.code())).isEmpty();
        conflicts("access.role.deactivated", () -> give(mette, ADMINISTRATOR));

        town.write(admin, AdministrationAction.USER_REACTIVATE, tx -> {
            members.reactivate(tx, mette, null);
            return true;
        });
        assertThat(accounts.grants(mette, town.code())).containsExactly(CASE_WORKER);
    }

    @Test
    void a_role_is_given_once_and_given_again_with_other_rights_it_is_changed() {
        UUID mette = create("Mette Lund").account();
        refused("access.role.already", () -> give(mette, CASE_WORKER));
        give(mette, new Grant(Role.CASE_WORKER, null, Set.of(Sensitivity.HEALTH)));
        assertThat(accounts.grants(mette, town.code()))
                .containsExactly(new Grant(Role.CASE_WORKER, null, Set.of(Sensitivity.HEALTH)));
    }

    @Test
    void a_role_that_cannot_be_given_so_is_refused() {
        UUID mette = create("Mette Lund").account();
        UUID unit = town.unit("Bolig");
        UUID theirs = towns.town().unit("Bolig");
        refused("access.role.partner-unit", () -> give(mette, new Grant(Role.PARTNER, null, Set.of())));
        refused("access.role.no-unit", () -> give(mette, new Grant(Role.ADMINISTRATOR, unit, Set.of())));
        refused(
                "access.role.no-sensitivity",
                () -> give(mette, new Grant(Role.AUDITOR, null, Set.of(Sensitivity.HEALTH))));
        refused("access.role.not-for-people", () -> give(mette, new Grant(Role.API_CLIENT, null, Set.of())));
        refused("access.unit.unknown-choice", () -> give(mette, new Grant(Role.PARTNER, theirs, Set.of())));
    }

    @Test
    void a_user_of_another_municipality_is_nobody_here() {
        Town other = towns.town();
        UUID theirs = Objects.requireNonNull(
                other.person("Nabo Nielsen", Role.CASE_WORKER).account());
        List<User> here = town.read(
                admin,
                AdministrationAction.USER_LIST,
                tx -> members.list(tx, new UserFilter("", null, null, null), null, 50));
        assertThat(here).extracting(User::account).doesNotContain(theirs);
        missing(() -> get(theirs));
        missing(() -> change(theirs, 0, "Somebody else"));
        missing(() -> deactivate(theirs));
        missing(() -> reset(theirs));
        missing(() -> give(theirs, ADMINISTRATOR));
        assertThat(accounts.grants(theirs, town.code())).isEmpty();
    }

    @Test
    void whoever_works_in_two_municipalities_is_managed_by_the_first_and_each_sees_its_own_half() {
        Town other = towns.town();
        Caller theirAdmin = other.person("Bent Administrator", Role.ADMINISTRATOR);
        String login = login();
        UUID mette = create(login, "Mette Lund").account();
        other.write(
                theirAdmin,
                AdministrationAction.USER_JOIN,
                tx -> members.join(tx, login, new Grant(Role.AUDITOR, null, Set.of())));

        User there = other.read(theirAdmin, AdministrationAction.USER_SEE, tx -> members.get(tx, mette));
        assertThat(there.managed()).isFalse();
        assertThat(there.roles()).extracting(User.Membership::role).containsExactly(Role.AUDITOR);
        assertThat(get(mette).roles()).extracting(User.Membership::role).containsExactly(Role.CASE_WORKER);
        conflicts(
                "access.member.managed-elsewhere",
                () -> other.write(
                        theirAdmin, AdministrationAction.USER_PASSWORD, tx -> members.resetPassword(tx, mette)));
        conflicts(
                "access.member.managed-elsewhere",
                () -> other.write(theirAdmin, AdministrationAction.USER_CHANGE, tx -> {
                    members.change(tx, mette, null, new UserDetails("Other Name", null, null));
                    return true;
                }));
        other.write(theirAdmin, AdministrationAction.USER_CHANGE, tx -> {
            members.change(tx, mette, null, new UserDetails("Mette Lund", "mette@there.dk", null));
            return true;
        });
        assertThat(get(mette).email()).isNull();

        other.write(theirAdmin, AdministrationAction.USER_DEACTIVATE, tx -> {
            members.deactivate(tx, mette, null);
            return true;
        });
        assertThat(accounts.grants(mette, other.code())).isEmpty();
        assertThat(accounts.grants(mette, town.code())).containsExactly(CASE_WORKER);
    }

    @Test
    void only_an_account_that_is_there_can_be_let_in_and_only_once() {
        refused(
                "access.member.no-account",
                () -> town.write(admin, AdministrationAction.USER_JOIN, tx -> members.join(tx, login(), CASE_WORKER)));
        String login = login();
        create(login, "Mette Lund");
        refused(
                "access.member.already",
                () -> town.write(admin, AdministrationAction.USER_JOIN, tx -> members.join(tx, login, CASE_WORKER)));
    }

    private Callable<Boolean> taking(UUID account) {
        return () -> {
            try {
                take(account, get(account).roles().getFirst().id());
                return true;
            } catch (Problem refused) {
                return false;
            }
        };
    }

    private static String login() {
        return UUID.randomUUID() + "@test";
    }

    private Added create(String name) {
        return create(login(), name);
    }

    private Added create(String login, String name) {
        return town.write(
                admin,
                AdministrationAction.USER_CREATE,
                tx -> members.create(tx, login, new UserDetails(name, null, null), CASE_WORKER));
    }

    private User get(UUID account) {
        return town.read(town.system(), AdministrationAction.USER_SEE, tx -> members.get(tx, account));
    }

    private boolean change(UUID account, int version, String name) {
        return town.write(admin, AdministrationAction.USER_CHANGE, tx -> {
            members.change(tx, account, version, new UserDetails(name, null, null));
            return true;
        });
    }

    private boolean deactivate(UUID account) {
        return town.write(admin, AdministrationAction.USER_DEACTIVATE, tx -> {
            members.deactivate(tx, account, null);
            return true;
        });
    }

    private String reset(UUID account) {
        return town.write(admin, AdministrationAction.USER_PASSWORD, tx -> members.resetPassword(tx, account));
    }

    private boolean give(UUID account, Grant grant) {
        return town.write(admin, AdministrationAction.ROLE_GIVE, tx -> {
            roles.give(tx, account, grant);
            return true;
        });
    }

    private boolean take(UUID account, UUID role) {
        return town.write(town.system(), AdministrationAction.ROLE_TAKE, tx -> {
            roles.take(tx, account, role);
            return true;
        });
    }

    private List<AccessChange> changes(UUID account) {
        return town.read(
                admin, AdministrationAction.USER_SEE, tx -> history.of(tx, Kind.MEMBER, account.toString(), 50));
    }

    private static void refused(String key, Runnable attempt) {
        assertThatThrownBy(attempt::run)
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.fields())
                                .extracting(Problem.Field::key)
                                .containsExactly(key));
    }

    private static void conflicts(String key, Runnable attempt) {
        assertThatThrownBy(attempt::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.key()).isEqualTo(key));
    }

    private static void missing(Runnable attempt) {
        assertThatThrownBy(attempt::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_FOUND));
    }
}
