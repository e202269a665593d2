package dk.fodfaeste.arrivals.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/** What a file is, by its first bytes; its name and its media type are only what somebody says. */
enum FileKind {
    EMPTY,
    ZIP,
    PDF,
    OLD_EXCEL,
    PROTECTED,
    MARKUP,
    BINARY,
    TEXT;

    private static final int HEAD = 512;
    private static final String[] PICTURES_AND_ARCHIVES = {
        "89504e47", "ffd8ff", "47494638", "1f8b", "52617221", "377abcaf", "7f454c46", "4d5a90"
    };

    static FileKind of(byte[] content) {
        var head = Arrays.copyOf(content, Math.min(content.length, HEAD));
        var hex = HexFormat.of().formatHex(head);
        var text = new String(head, StandardCharsets.ISO_8859_1)
                .replaceFirst("^\\u00EF\\u00BB\\u00BF", "")
                .strip();
        if (text.isEmpty()) {
            return isBlank(content) ? EMPTY : TEXT;
        } else if (hex.startsWith("504b0304") || hex.startsWith("504b0506")) {
            return ZIP;
        } else if (hex.startsWith("d0cf11e0a1b11ae1")) {
            return isEncrypted(content) ? PROTECTED : OLD_EXCEL;
        } else if (text.startsWith("%PDF")) {
            return PDF;
        } else if (Arrays.stream(PICTURES_AND_ARCHIVES).anyMatch(hex::startsWith)) {
            return BINARY;
        }
        return isMarkup(text.toLowerCase(Locale.ROOT)) ? MARKUP : TEXT;
    }

    private static boolean isBlank(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1).isBlank();
    }

    /** An xlsx with a password is packed in the old format, in a stream of this name. */
    private static boolean isEncrypted(byte[] content) {
        var name = new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        return new String(content, StandardCharsets.ISO_8859_1).contains(name);
    }

    /** Case systems like to call a page or an XML export .xls. */
    private static boolean isMarkup(String start) {
        return start.matches("(?s)<(!doctype|!--|\\?xml|html|head|body|table|meta|style)\\b?.*");
    }
}
