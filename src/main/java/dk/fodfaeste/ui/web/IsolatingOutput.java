package dk.fodfaeste.ui.web;

import dk.fodfaeste.kernel.text.Direction;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes a page, and sets each value apart that runs from right to left, with {@code <bdi>}: no template needs to think of
 * it. A value that stands in a sentence is set apart by {@link dk.fodfaeste.kernel.text.Words} already, with characters,
 * which become the same tag here. Where no tag may stand, in attributes and options, the characters stay.
 */
class IsolatingOutput extends OwaspHtmlTemplateOutput {

    private static final Set<String> NO_TAGS = Set.of("title", "option", "textarea", "script", "style");

    private boolean tags = true;

    IsolatingOutput(Utf8ByteOutput page) {
        super(page);
    }

    @Override
    public void setContext(@Nullable String tag, @Nullable String attribute) {
        super.setContext(tag, attribute);
        tags = attribute == null && (tag == null || !NO_TAGS.contains(tag.toLowerCase(Locale.ROOT)));
    }

    @Override
    public void writeUserContent(@Nullable String value) {
        if (value == null || !tags || !Direction.hasRightToLeft(value)) {
            super.writeUserContent(value);
        } else if (value.indexOf(Direction.ISOLATE) < 0) {
            begin();
            super.writeUserContent(value);
            end();
        } else {
            writeSentence(value);
        }
    }

    private void writeSentence(String sentence) {
        int open = 0;
        int written = 0;
        for (int i = 0; i < sentence.length(); i++) {
            char sign = sentence.charAt(i);
            if (sign == Direction.ISOLATE || (sign == Direction.POP && open > 0)) {
                super.writeUserContent(sentence.substring(written, i));
                written = i + 1;
                if (sign == Direction.ISOLATE) {
                    open++;
                    begin();
                } else {
                    open--;
                    end();
                }
            }
        }
        super.writeUserContent(sentence.substring(written));
        for (; open > 0; open--) {
            end();
        }
    }

    private void begin() {
        writeContent("<bdi>");
    }

    private void end() {
        writeContent("</bdi>");
    }
}
