package dk.fodfaeste.arrivals.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds out how a text file is encoded: UTF-8, UTF-16 with a byte order mark, else Windows-1252. */
final class DecodedText {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    /** æ, ø, å, é, ü, ö, ä and their capitals, written as UTF-8 and read as Windows-1252. */
    private static final Pattern READ_WRONGLY = Pattern.compile("\u00C3[¦¸¥†˜…©‰¼œ¶–¤„]");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t\\r\\n]]");

    private DecodedText() {}

    /**
     * Decodes a file.
     *
     * @throws UnreadableFile if no encoding fits, if the letters were already lost, or if it is no text at all
     */
    static String of(byte[] content) throws UnreadableFile {
        if (content.length >= 2 && looksLikeUtf16WithoutMark(content)) {
            throw new UnreadableFile("encoding");
        }
        var text = decode(content);
        if (text.indexOf('\0') >= 0 || CONTROL.matcher(text).results().count() > text.length() / 100 + 10) {
            throw new UnreadableFile("binary");
        }
        if (READ_WRONGLY.matcher(text).find()) {
            throw new UnreadableFile("encoding");
        }
        return text;
    }

    private static String decode(byte[] content) throws UnreadableFile {
        if (startsWith(content, 0xFF, 0xFE) || startsWith(content, 0xFE, 0xFF)) {
            return tryDecode(content, 0, StandardCharsets.UTF_16).orElseThrow(() -> new UnreadableFile("encoding"));
        }
        var mark = startsWith(content, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        var text = tryDecode(content, mark, StandardCharsets.UTF_8);
        if (text.isEmpty() && mark == 0) {
            text = tryDecode(content, 0, WINDOWS_1252);
        }
        return text.orElseThrow(() -> new UnreadableFile("encoding"));
    }

    private static Optional<String> tryDecode(byte[] content, int from, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content, from, content.length - from))
                    .toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    /** Latin text in UTF-16 has a zero in every other byte. */
    private static boolean looksLikeUtf16WithoutMark(byte[] content) {
        if (startsWith(content, 0xFF, 0xFE) || startsWith(content, 0xFE, 0xFF)) {
            return false;
        }
        var zeros = new int[2];
        for (var i = 0; i < content.length; i++) {
            if (content[i] == 0) {
                zeros[i % 2]++;
            }
        }
        return Math.max(zeros[0], zeros[1]) > content.length / 3
                && Math.min(zeros[0], zeros[1]) < content.length / 20 + 1;
    }

    private static boolean startsWith(byte[] content, int... bytes) {
        if (content.length < bytes.length) {
            return false;
        }
        for (var i = 0; i < bytes.length; i++) {
            if (Byte.toUnsignedInt(content[i]) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
