package dk.fodfaeste.kernel.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A language that the staff's pages and the API speak. (The family's own languages are another matter.) */
public enum UiLanguage {
    /** Danish: the default, and the language of the law. */
    DA("da", "DK"),
    /** English, with Danish habits of date and clock where English has no single one. */
    EN("en", "GB");

    private final String code;
    private final Locale locale;

    UiLanguage(String code, String country) {
        this.code = code;
        this.locale = Locale.of(code, country);
    }

    /** As in the suffix of a message file, in {@code <html lang>} and in the language cookie. */
    public String code() {
        return code;
    }

    public Locale locale() {
        return locale;
    }

    /** The language with this code; Danish where there is none. */
    public static UiLanguage of(@Nullable String code) {
        return EN.code.equalsIgnoreCase(code) ? EN : DA;
    }
}
