package dk.fodfaeste.organisation;

import dk.fodfaeste.access.account.Logins;
import dk.fodfaeste.kernel.Faults;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.text.CleanText;
import dk.fodfaeste.kernel.text.PhoneText;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a form says about a user, as it was typed.
 *
 * @param email how colleagues reach her; may be left out, as {@code phone} may
 */
public record UserDetails(
        String name, @Nullable String email, @Nullable String phone) {

    public static final int LONGEST_NAME = 100;

    /** RFC 5321 allows no longer address; a login is often one. */
    public static final int LONGEST_EMAIL = 254;

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ]{5,18}[0-9]");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern LOGIN = Pattern.compile("\\S{2," + LONGEST_EMAIL + "}");

    public UserDetails {
        name = CleanText.line(name);
        email = email == null ? null : orNull(CleanText.line(email));
        phone = phone == null ? null : orNull(PhoneText.of(phone));
    }

    /** @throws Problem if something cannot be used, at its field */
    void check() {
        new Faults()
                .add(email != null && !EMAIL.matcher(email).matches(), "email", "access.member.email")
                .add(phone != null && !PHONE.matcher(phone).matches(), "phone", "access.member.phone")
                .end();
    }

    /** @throws Problem if it is no login */
    static String login(String typed) {
        String login = Logins.of(typed);
        if (!LOGIN.matcher(login).matches()) {
            throw Problem.inField("login", "access.member.login", LONGEST_EMAIL);
        }
        return login;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
