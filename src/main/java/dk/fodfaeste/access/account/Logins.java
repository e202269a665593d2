package dk.fodfaeste.access.account;

import com.ibm.icu.text.Normalizer2;
import dk.fodfaeste.kernel.text.CleanText;
import dk.fodfaeste.kernel.text.NameKey;
import java.util.Locale;
import java.util.regex.Pattern;

/** What somebody logs in by, however it was typed or pasted. */
public final class Logins {

    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

    /** What people add to a word that is refused. */
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");

    private Logins() {}

    /** The login as it is kept: small letters, nothing invisible, each letter written in one way. */
    public static String of(String typed) {
        return NFKC.normalize(CleanText.line(typed)).toLowerCase(Locale.ROOT);
    }

    /** Whether a password is nothing but the login, or what stands in it before the @, with figures and signs around it. */
    static boolean isIn(String password, String login) {
        String plain = plain(password);
        String name = key(login);
        int at = name.indexOf('@');
        return !plain.isEmpty()
                && (plain.equals(plain(name)) || (at > 0 && plain.equals(plain(name.substring(0, at)))));
    }

    private static String plain(String text) {
        return AROUND.matcher(key(text)).replaceAll("");
    }

    /** Under which no two accounts have the same: logins that a reader cannot tell apart share it. */
    static String key(String login) {
        return NameKey.of(login);
    }
}
