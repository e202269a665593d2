package dk.fodfaeste.ui.web;

import gg.jte.TemplateOutput;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A page as it grows, in one piece: what a template always says is bytes already, and is only copied. */
final class PageBytes implements TemplateOutput {

    /** As much as a small page. */
    private static final int FIRST = 32 * 1024;

    private final ByteArrayOutputStream page = new ByteArrayOutputStream(FIRST);

    @Override
    public void writeContent(String text) {
        page.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void writeContent(String text, int from, int to) {
        writeContent(text.substring(from, to));
    }

    @Override
    public void writeBinaryContent(byte[] content) {
        page.writeBytes(content);
    }

    byte[] bytes() {
        return page.toByteArray();
    }
}
