package dk.fodfaeste.arrivals.table;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Takes out of a cell what nobody sees and nobody typed on purpose. */
final class CleanText {

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029\\u000B\\f]");
    private static final Pattern SPACE = Pattern.compile("[\\p{Zs}\\t]+");
    /** Zero-width characters, soft hyphens, and marks of direction, which can make a name read as another. */
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");

    private static final Pattern AROUND_LINE_END = Pattern.compile(" ?\\n ?");

    private CleanText() {}

    /** One kind of space, one kind of line end, nothing invisible, none of it at the ends, in Unicode's form NFC. */
    static String of(String raw) {
        return isClean(raw) ? raw : clean(raw);
    }

    private static String clean(String raw) {
        var text = LINE_END.matcher(raw).replaceAll("\n");
        text = INVISIBLE.matcher(text).replaceAll("");
        text = SPACE.matcher(text).replaceAll(" ");
        text = AROUND_LINE_END.matcher(text).replaceAll("\n");
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    }

    /** Nearly all cells hold Danish letters, digits and signs with single spaces between; there are hundreds of thousands. */
    private static boolean isClean(String raw) {
        var previous = ' ';
        for (var i = 0; i < raw.length(); i++) {
            var c = raw.charAt(i);
            var visible = (c > ' ' && c < 0x7F) || (c >= 0xC0 && c <= 0xFF);
            if (!visible && (c != ' ' || previous == ' ')) {
                return false;
            }
            previous = c;
        }
        return previous != ' ';
    }
}
