package dk.fodfaeste.home.setup;

import dk.fodfaeste.access.account.Accounts;
import dk.fodfaeste.access.account.OneTimePassword;
import dk.fodfaeste.kernel.text.Texts;
import dk.fodfaeste.kernel.text.UiLanguage;
import dk.fodfaeste.kernel.text.Words;
import dk.fodfaeste.launch.Greeting;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Lets somebody into an installation that has no account at all: an administrator with a one-time password, who opens the
 * first municipality. The account is made at the moment when its password is printed, which happens once and in the
 * terminal only. {@code fodfaeste.first-administrator=false} switches it off.
 */
@Component
@ConditionalOnBooleanProperty(name = "fodfaeste.first-administrator", matchIfMissing = true)
class FirstAdministrator implements Greeting {

    static final String LOGIN = "administrator";

    private final Accounts accounts;
    private final Words words;

    FirstAdministrator(Accounts accounts, Texts texts) {
        this.accounts = accounts;
        // What stands in the terminal is English, as the rest of what the launcher says.
        this.words = texts.of(UiLanguage.EN);
    }

    @Override
    public List<String> lines() {
        return accounts.any() ? List.of() : welcome();
    }

    /** Makes the account, and says how to log in with it. */
    List<String> welcome() {
        String password = OneTimePassword.make();
        accounts.add(LOGIN, words.t("home.first-administrator.name"), password, true);
        return List.of(
                words.t("home.first-administrator.lead"), words.t("home.first-administrator.login", LOGIN, password));
    }
}
