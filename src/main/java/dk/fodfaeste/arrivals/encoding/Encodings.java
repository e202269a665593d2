package dk.fodfaeste.arrivals.encoding;

import dk.fodfaeste.kernel.text.CprText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells how a text file is encoded where that is certain: by its byte order mark, or as valid UTF-8, which plain letters are
 * too. Every other file could be one of several, and nothing in it says which: it is asked for, never guessed into names.
 */
public final class Encodings {

    private static final int MOST_CHOICES = 8;
    private static final int SAMPLES = 6;
    private static final int LONGEST_SAMPLE = 40;
    private static final Pattern SEPARATORS = Pattern.compile("[;,\t\r\n]+");

    private Encodings() {}

    /** What a file says whose encoding is certain. */
    public static Optional<String> certain(byte[] content) {
        if (startsWith(content, 0xFF, 0xFE)) {
            return TextEncoding.UTF_16LE.decode(content, 2);
        } else if (startsWith(content, 0xFE, 0xFF)) {
            return TextEncoding.UTF_16BE.decode(content, 2);
        } else if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return TextEncoding.UTF_8.decode(content, 3);
        }
        return wide(content).isPresent() ? Optional.empty() : TextEncoding.UTF_8.decode(content);
    }

    /** Those in which a file can be read whose encoding is not certain, the likeliest first; none if it is, or none fits. */
    public static List<EncodingChoice> choices(byte[] content) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)
                || startsWith(content, 0xFF, 0xFE)
                || startsWith(content, 0xFE, 0xFF)
                || certain(content).isPresent()) {
            return List.of();
        }
        TextEncoding wide = wide(content).orElse(null);
        byte[] telling = wide == null ? TellingCells.of(content) : TellingCells.head(content);
        Map<String, TextEncoding> read = new LinkedHashMap<>();
        (wide == null ? single() : Stream.of(wide))
                .forEach(each -> each.decode(telling)
                        .filter(Encodings::isReadable)
                        .ifPresent(text -> read.putIfAbsent(text, each)));
        return read.entrySet().stream()
                .sorted(Comparator.comparingInt(each -> Oddness.of(each.getKey())))
                .limit(MOST_CHOICES)
                .map(each -> new EncodingChoice(each.getValue(), samples(each.getKey())))
                .toList();
    }

    private static Stream<TextEncoding> single() {
        return Stream.of(TextEncoding.values()).filter(each -> each != TextEncoding.UTF_8 && !each.isWide());
    }

    /** No list holds the control characters that other encodings have in place of letters. */
    private static boolean isReadable(String text) {
        return text.chars().noneMatch(c -> c >= 0x7F && c <= 0x9F);
    }

    /** Text in UTF-16 without a mark: Latin letters have a zero in every other byte. */
    private static Optional<TextEncoding> wide(byte[] content) {
        int[] zeros = new int[2];
        for (int i = 0; i < content.length; i++) {
            zeros[i % 2] += content[i] == 0 ? 1 : 0;
        }
        boolean every = Math.max(zeros[0], zeros[1]) > content.length / 3
                && Math.min(zeros[0], zeros[1]) < content.length / 20 + 1;
        return every && content.length > 1
                ? Optional.of(zeros[1] > zeros[0] ? TextEncoding.UTF_16LE : TextEncoding.UTF_16BE)
                : Optional.empty();
    }

    private static List<String> samples(String text) {
        List<String> samples = new ArrayList<>();
        for (String cell : SEPARATORS.split(text, -1)) {
            String shown = CprText.maskedInFile(cell.replace("\"", "").strip());
            if (!shown.isEmpty() && samples.size() < SAMPLES && !samples.contains(shown)) {
                samples.add(shown.length() <= LONGEST_SAMPLE ? shown : shown.substring(0, LONGEST_SAMPLE) + "…");
            }
        }
        return samples;
    }

    private static boolean startsWith(byte[] content, int... bytes) {
        if (content.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if (Byte.toUnsignedInt(content[i]) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
