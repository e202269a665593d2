package dk.fodfaeste.access.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.access.Caller.Grant;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestDatabase;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** An account is a person, who may work in several municipalities. */
@ServerTest
class AccountsTest {

    private static final String FIRST = "the first password";

    @Autowired
    Towns towns;

    @Autowired
    Accounts accounts;

    @Autowired
    PasswordEncoder passwords;

    private final String login = "mette." + UUID.randomUUID() + "@test";

    @ParameterizedTest
    @ValueSource(ints = {10, 200})
    void a_password_of_ten_to_two_hundred_characters_is_accepted(int length) {
        UUID account = account();
        accounts.changePassword(account, FIRST, "æ".repeat(length));
        assertThat(passwords.matches("æ".repeat(length), find(account).passwordHash()))
                .isTrue();
        assertThat(passwords.matches(FIRST, find(account).passwordHash())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 201, 100_000})
    void a_shorter_or_longer_one_is_refused_and_the_old_one_stays(int length) {
        UUID account = account();
        refused("access.password.length", () -> accounts.changePassword(account, FIRST, "x".repeat(length)));
        assertThat(passwords.matches(FIRST, find(account).passwordHash())).isTrue();
    }

    @Test
    void the_present_password_must_be_right_and_the_new_one_new() {
        UUID account = account();
        refused("access.password.wrong", () -> accounts.changePassword(account, "not the first", "another password"));
        refused("access.password.wrong", () -> accounts.changePassword(UUID.randomUUID(), FIRST, "another password"));
        refused("access.password.same", () -> accounts.changePassword(account, FIRST, FIRST));
    }

    @Test
    void a_one_time_password_is_none_any_more_when_it_was_changed() {
        UUID account = accounts.add(login, "Mette Lund", FIRST, true);
        assertThat(find(account).mustChange()).isTrue();
        accounts.changePassword(account, FIRST, "another password");
        assertThat(find(account).mustChange()).isFalse();
    }

    @Test
    void a_login_belongs_to_one_person_in_upper_and_lower_case_alike() {
        account();
        assertThat(accounts.find(" " + login.toUpperCase(Locale.ROOT) + " ")).isNotNull();
        assertThatThrownBy(() -> accounts.add(login.toUpperCase(Locale.ROOT), "Another", FIRST, false))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.key()).isEqualTo("access.login.taken"));
    }

    @Test
    void a_member_of_two_municipalities_has_her_own_rights_in_each() {
        Town one = towns.town();
        Town other = towns.town();
        UUID account = account();
        join(one, account, new Grant(Role.CASE_WORKER, null, Set.of(Sensitivity.HEALTH)));
        join(other, account, new Grant(Role.AUDITOR, null, Set.of()));

        assertThat(accounts.municipalities(account)).containsExactly(one.code(), other.code());
        assertThat(accounts.grants(account, one.code())).extracting(Grant::role).containsExactly(Role.CASE_WORKER);
        assertThat(accounts.grants(account, other.code()))
                .extracting(Grant::role)
                .containsExactly(Role.AUDITOR);
    }

    @Test
    void who_is_no_member_or_no_longer_one_or_inactive_has_no_rights() {
        Town town = towns.town();
        UUID account = account();
        assertThat(accounts.grants(account, town.code())).isEmpty();

        join(town, account, new Grant(Role.CASE_WORKER, null, Set.of()));
        assertThat(accounts.grants(account, town.code())).hasSize(1);
        superuser("UPDATE account SET active = false WHERE id = '" + account + "'");
        assertThat(accounts.grants(account, town.code())).isEmpty();
        superuser("UPDATE account SET active = true WHERE id = '" + account + "'");
        superuser("UPDATE membership SET ended_at = created_at WHERE account = '" + account + "'");
        assertThat(accounts.grants(account, town.code())).isEmpty();
        assertThat(accounts.municipalities(account)).isEmpty();
    }

    @Test
    void a_partner_is_always_of_a_unit() {
        Town town = towns.town();
        UUID account = account();
        assertThatThrownBy(() -> join(town, account, new Grant(Role.PARTNER, null, Set.of())))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private UUID account() {
        return accounts.add(login, "Mette Lund", FIRST, false);
    }

    private Accounts.Account find(UUID account) {
        return Objects.requireNonNull(accounts.find(account));
    }

    private void join(Town town, UUID account, Grant grant) {
        town.write(town.system(), AdministrationAction.USER_MANAGE, tx -> {
            accounts.addMember(tx, account, grant);
            return true;
        });
    }

    private static void superuser(String statement) {
        JdbcClient.create(TestDatabase.superuser()).sql(statement).update();
    }

    private static void refused(String key, Runnable attempt) {
        assertThatThrownBy(attempt::run)
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.fields())
                                .extracting(Problem.Field::key)
                                .containsExactly(key));
    }
}
