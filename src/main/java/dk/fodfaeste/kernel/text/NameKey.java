package dk.fodfaeste.kernel.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;

/**
 * Under which key names are the same to whoever reads them: without regard to case, to Unicode's several ways to write one
 * letter (NFKC), to what is invisible, and to letters of other scripts that look like Latin ones (Unicode's confusables).
 * Latin letters and digits are not taken for each other: Karna is not Kama, and Hus 1 is not Hus l.
 */
public final class NameKey {

    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
    private static final Normalizer2 FOLDED = Normalizer2.getNFKCCasefoldInstance();
    private static final SpoofChecker LOOKS = new SpoofChecker.Builder().build();

    /** An i with a dot of its own above it looks like one without. */
    private static final String DOTTED = "i\u0307";

    private NameKey() {}

    /** The key of a name; empty where nothing of it is seen. */
    public static String of(String name) {
        String plain = NFKC.normalize(CleanText.line(name));
        StringBuilder key = new StringBuilder(plain.length());
        plain.codePoints().map(NameKey::looksLike).forEach(key::appendCodePoint);
        return FOLDED.normalize(key).replace(DOTTED, "i");
    }

    /** The Latin letter or sign that this character can be taken for, in one of its cases; else itself. */
    private static int looksLike(int c) {
        if (c <= 0x7F) {
            return c;
        }
        for (int form : new int[] {UCharacter.toLowerCase(c), c, UCharacter.toUpperCase(c)}) {
            String skeleton = LOOKS.getSkeleton(Character.toString(form));
            if (skeleton.length() == 1 && skeleton.charAt(0) <= 0x7F) {
                return skeleton.charAt(0);
            }
        }
        return c;
    }
}
