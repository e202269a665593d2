package dk.fodfaeste.ui.web;

import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.util.FastByteArrayOutputStream;

/**
 * A page as it grows, in a few large pieces: what a template always says is bytes already, and is only copied. It is never
 * one long array, as the collector of garbage treats an array of half a megabyte as a case of its own.
 */
final class PageBytes implements TemplateOutput {

    /** As much as a small page; each further piece is twice as long. */
    private static final int FIRST = 32 * 1024;

    private final FastByteArrayOutputStream page = new FastByteArrayOutputStream(FIRST);

    @Override
    public void writeContent(String text) {
        writeBinaryContent(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void writeContent(String text, int from, int to) {
        writeContent(text.substring(from, to));
    }

    @Override
    public void writeBinaryContent(byte[] content) {
        try {
            page.write(content);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    int size() {
        return page.size();
    }

    void writeTo(OutputStream target) throws IOException {
        page.writeTo(target);
    }
}
