package dk.fodfaeste.arrivals.table;

import dk.fodfaeste.arrivals.encoding.EncodingChoice;
import dk.fodfaeste.arrivals.encoding.Encodings;
import dk.fodfaeste.arrivals.encoding.TextEncoding;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a text file says: by its certain encoding, else by the one that was told. */
final class DecodedText {

    /** æ, ø, å, é, ü, ö, ä and their capitals, written as UTF-8 and read as Windows-1252. */
    private static final Pattern READ_WRONGLY = Pattern.compile("\u00C3[¦¸¥†˜…©‰¼œ¶–¤„]");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t\\r\\n]]");

    private DecodedText() {}

    /**
     * Decodes a file.
     *
     * @param told asked only where the encoding is not certain
     * @throws UnreadableFile if nobody told it, if it does not fit, if the letters were already lost, or if it is no text at all
     */
    static String of(byte[] content, @Nullable TextEncoding told) throws UnreadableFile {
        var text = decode(content, told);
        if (text.indexOf('\0') >= 0 || CONTROL.matcher(text).results().count() > text.length() / 100 + 10) {
            throw new UnreadableFile("binary");
        } else if (READ_WRONGLY.matcher(text).find()) {
            throw new UnreadableFile("encoding");
        }
        return text;
    }

    /** The encodings among which somebody has to choose; none where it is certain, or where none of them would be right. */
    static List<EncodingChoice> choices(byte[] content) {
        return isGlued(content) ? List.of() : Encodings.choices(content);
    }

    private static String decode(byte[] content, @Nullable TextEncoding told) throws UnreadableFile {
        var certain = Encodings.certain(content).orElse(null);
        if (certain != null) {
            return certain;
        }
        var choices = choices(content);
        if (choices.isEmpty()) {
            throw new UnreadableFile("encoding");
        }
        var names = choices.stream()
                .map(EncodingChoice::encoding)
                .map(TextEncoding::code)
                .collect(Collectors.joining(", "));
        if (told == null) {
            throw new UnreadableFile("encoding-uncertain", names);
        }
        return told.decode(content).orElseThrow(() -> new UnreadableFile("encoding-wrong", told.code(), names));
    }

    /** Whether letters in UTF-8 stand beside others that are not: no encoding reads both. */
    private static boolean isGlued(byte[] content) {
        return TextEncoding.WINDOWS_1252
                .decode(content)
                .filter(text -> READ_WRONGLY.matcher(text).find())
                .isPresent();
    }
}
