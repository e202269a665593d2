package dk.fodfaeste.home.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.Role;
import dk.fodfaeste.access.account.Accounts;
import dk.fodfaeste.access.account.Accounts.Account;
import dk.fodfaeste.kernel.text.Texts;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Towns;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How somebody gets into an installation that nobody has an account in. */
@ServerTest
class FirstAdministratorTest {

    private static final Pattern LOGIN = Pattern.compile(" {2}user name administrator, password ([a-z2-9]{16})");

    @Autowired
    Accounts accounts;

    @Autowired
    Texts texts;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    Towns towns;

    @Autowired
    ObjectProvider<FirstAdministrator> beans;

    @Test
    void she_is_told_a_one_time_password_that_only_its_hash_is_kept_of() {
        List<String> lines = new FirstAdministrator(accounts, texts).welcome();

        Matcher told = LOGIN.matcher(lines.getLast());
        assertThat(told.matches()).isTrue();
        Account account = Objects.requireNonNull(accounts.find(FirstAdministrator.LOGIN));
        assertThat(account.mustChange()).isTrue();
        assertThat(account.passwordHash()).doesNotContain(told.group(1));
        assertThat(passwords.matches(told.group(1), account.passwordHash())).isTrue();
        assertThat(accounts.municipalities(account.id())).isEmpty();
    }

    @Test
    void where_anybody_has_an_account_nothing_is_made_or_said() {
        towns.town().person("Somebody", Role.CASE_WORKER);
        assertThat(new FirstAdministrator(accounts, texts).lines()).isEmpty();
    }

    @Test
    void switched_off_it_is_not_there() {
        assertThat(beans.getIfAvailable()).isNull();
    }
}
