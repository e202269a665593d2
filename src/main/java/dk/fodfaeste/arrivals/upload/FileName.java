package dk.fodfaeste.arrivals.upload;

import dk.fodfaeste.kernel.text.CprText;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a file is called: it is shown and kept, and never used to open anything. */
final class FileName {

    private static final int LONGEST = 200;
    private static final String UNNAMED = "file";
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}]+");

    private FileName() {}

    static String of(@Nullable String sent) {
        String name = sent == null ? "" : sent;
        name = INVISIBLE
                .matcher(FOLDERS.matcher(name).replaceFirst(""))
                .replaceAll(" ")
                .strip();
        if (name.isEmpty()) {
            return UNNAMED;
        }
        name = CprText.masked(name);
        return name.codePointCount(0, name.length()) <= LONGEST
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST));
    }
}
