package dk.fodfaeste.kernel.time;

import java.util.Locale;

/**
 * Why a window is as it is: the rule, the arithmetic and, where there is one, a warning, in one or two sentences.
 *
 * @param warns whether it warns of something, such as a window that falls on a weekend
 */
public record Explanation(String da, String en, boolean warns) {

    /** An explanation that warns of nothing. */
    public Explanation(String da, String en) {
        this(da, en, false);
    }

    /** The explanation in English where the language is English, otherwise in Danish. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : da;
    }
}
