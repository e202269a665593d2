package dk.fodfaeste.ui.web;

import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A page as it grows, in UTF-8, in a few large pieces: what a template always says is bytes already, and is only copied;
 * what it is told is written letter by letter, as most of it is a word or two. It is never one long array, as the collector
 * of garbage treats an array of half a megabyte as a case of its own.
 */
final class PageBytes implements TemplateOutput {

    /** As much as a small page. */
    private static final int PIECE = 32 * 1024;

    private static final int ONE_BYTE = 0x80;
    private static final int TWO_BYTES = 0x800;

    private final List<byte[]> full = new ArrayList<>();
    private byte[] piece = new byte[PIECE];
    private int used;

    @Override
    public void writeContent(String text) {
        writeContent(text, 0, text.length());
    }

    @Override
    public void writeContent(String text, int from, int to) {
        if (2 * (to - from) > PIECE - used) {
            writeBinaryContent(text.substring(from, to).getBytes(StandardCharsets.UTF_8));
            return;
        }
        byte[] bytes = piece;
        int at = used;
        for (int i = from; i < to; i++) {
            char letter = text.charAt(i);
            if (letter < ONE_BYTE) {
                bytes[at++] = (byte) letter;
            } else if (letter < TWO_BYTES) {
                bytes[at++] = (byte) (0b1100_0000 | letter >> 6);
                bytes[at++] = (byte) (0b1000_0000 | letter & 0b0011_1111);
            } else {
                used = at;
                writeBinaryContent(text.substring(i, to).getBytes(StandardCharsets.UTF_8));
                return;
            }
        }
        used = at;
    }

    @Override
    public void writeBinaryContent(byte[] content) {
        int from = 0;
        while (from < content.length) {
            int length = Math.min(content.length - from, room());
            System.arraycopy(content, from, piece, used, length);
            used += length;
            from += length;
        }
    }

    int size() {
        return full.size() * PIECE + used;
    }

    void writeTo(OutputStream target) throws IOException {
        for (byte[] each : full) {
            target.write(each);
        }
        target.write(piece, 0, used);
    }

    private int room() {
        if (used == PIECE) {
            full.add(piece);
            piece = new byte[PIECE];
            used = 0;
        }
        return PIECE - used;
    }
}
