package dk.fodfaeste.arrivals.encoding;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An encoding in which lists of people are saved, the likeliest in a Danish office first. */
public enum TextEncoding {
    WINDOWS_1252("windows-1252"),
    WINDOWS_1254("windows-1254"),
    MACINTOSH("macintosh", "x-MacRoman"),
    IBM850("ibm850"),
    IBM865("ibm865"),
    WINDOWS_1250("windows-1250"),
    WINDOWS_1257("windows-1257"),
    WINDOWS_1251("windows-1251"),
    WINDOWS_1256("windows-1256"),
    WINDOWS_1253("windows-1253"),
    WINDOWS_1255("windows-1255"),
    ISO_8859_15("iso-8859-15"),
    ISO_8859_2("iso-8859-2"),
    IBM857("ibm857"),
    MAC_TURKISH("x-mac-turkish", "x-MacTurkish"),
    UTF_16LE("utf-16le"),
    UTF_16BE("utf-16be"),
    UTF_8("utf-8");

    /** Encodings that are part of another one. */
    private static final Map<Charset, TextEncoding> PARTS = Map.of(
            StandardCharsets.ISO_8859_1,
            WINDOWS_1252,
            StandardCharsets.US_ASCII,
            WINDOWS_1252,
            Charset.forName("ISO-8859-9"),
            WINDOWS_1254);

    private final String code;
    private final Charset charset;

    TextEncoding(String code) {
        this(code, code);
    }

    TextEncoding(String code, String charset) {
        this.code = code;
        this.charset = Charset.forName(charset);
    }

    /** Its name in the API and the database. */
    public String code() {
        return code;
    }

    /** The message key of what people call it. */
    public String key() {
        return "arrivals.encoding." + code;
    }

    /** The encoding of this name, or of another name that it has; empty if there is none. */
    public static Optional<TextEncoding> of(String name) {
        return Stream.of(values())
                .filter(each -> each.code.equalsIgnoreCase(name))
                .findFirst()
                .or(() -> ofCharset(name));
    }

    private static Optional<TextEncoding> ofCharset(String name) {
        try {
            var charset = Charset.forName(name);
            return Stream.of(values())
                    .filter(each -> each.charset.equals(charset))
                    .findFirst()
                    .or(() -> Optional.ofNullable(PARTS.get(charset)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return Optional.empty();
        }
    }

    /** Whether each letter takes two bytes. */
    boolean isWide() {
        return this == UTF_16LE || this == UTF_16BE;
    }

    /** What these bytes say in it; empty if they say nothing in it. */
    public Optional<String> decode(byte[] content) {
        return decode(content, 0);
    }

    Optional<String> decode(byte[] content, int from) {
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
}
