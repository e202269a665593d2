package dk.fodfaeste.arrivals.encoding;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.BitSet;

/** The cells of a text file by which its encoding can be told: those that hold more than plain letters, one a line. */
final class TellingCells {

    /** Enough to weigh encodings by; every byte that is no plain letter is there, wherever in the file it first stands. */
    private static final int ENOUGH = 64 * 1024;

    private static final int LONGEST = 200;

    private final byte[] content;
    private final BitSet seen = new BitSet();
    private final ByteArrayOutputStream cells = new ByteArrayOutputStream();

    private TellingCells(byte[] content) {
        this.content = content;
    }

    /** Of a file whose separators are single bytes. The first cells are those that add letters. */
    static byte[] of(byte[] content) {
        TellingCells telling = new TellingCells(content);
        telling.collect(true);
        telling.collect(false);
        return telling.cells.toByteArray();
    }

    /** The beginning of a file whose letters take two bytes. */
    static byte[] head(byte[] content) {
        return Arrays.copyOf(content, Math.min(content.length / 2 * 2, ENOUGH));
    }

    private void collect(boolean adding) {
        int from = 0;
        for (int i = 0; i <= content.length && (adding || cells.size() < ENOUGH); i++) {
            if (i == content.length || isSeparator(content[i])) {
                add(from, i, adding);
                from = i + 1;
            }
        }
    }

    private void add(int from, int to, boolean adding) {
        int first = -1;
        for (int i = from; i < to; i++) {
            int letter = Byte.toUnsignedInt(content[i]);
            if (letter >= 0x80 && (!adding || !seen.get(letter)) && first < 0) {
                first = i;
            }
            if (adding && letter >= 0x80 && first >= 0 && i - first < LONGEST) {
                seen.set(letter);
            }
        }
        if (first >= 0) {
            int start = Math.max(from, first - LONGEST);
            cells.write(content, start, Math.min(to, first + LONGEST) - start);
            cells.write('\n');
        }
    }

    private static boolean isSeparator(byte letter) {
        return letter == ';' || letter == ',' || letter == '\t' || letter == '\r' || letter == '\n';
    }
}
