package dk.fodfaeste.ui.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageBytesTest {

    private static final int PIECE = 32 * 1024;

    private static String written(PageBytes page) {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try {
            page.writeTo(target);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        assertThat(page.size()).isEqualTo(target.size());
        return target.toString(UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "æøåÆØÅ",
                "\u007f\u0080\u07ff\u0800\uffff",
                "أهلا",
                "Ласкаво просимо",
                "ፍቕሪ",
                "a𝄞b👍🏽c"
            })
    void a_text_of_any_language_is_written_in_utf_8(String text) {
        PageBytes page = new PageBytes();
        page.writeContent(text);
        assertThat(written(page)).isEqualTo(text);
    }

    @Test
    void a_part_of_a_text_is_only_that_part() {
        PageBytes page = new PageBytes();
        page.writeContent("før midten efter", 4, 10);
        page.writeContent("før midten efter", 3, 3);
        assertThat(written(page)).isEqualTo("midten");
    }

    @ParameterizedTest
    @ValueSource(ints = {PIECE - 3, PIECE - 2, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE})
    void a_letter_of_two_bytes_is_whole_also_where_a_piece_ends(int before) {
        PageBytes page = new PageBytes();
        page.writeBinaryContent("x".repeat(before).getBytes(UTF_8));
        page.writeContent("ø");
        page.writeBinaryContent("y".getBytes(UTF_8));
        assertThat(written(page)).isEqualTo("x".repeat(before) + "øy");
    }

    @Property(tries = 100)
    void what_was_written_comes_out_in_its_order(@ForAll @Size(max = 40) List<String> texts) {
        PageBytes page = new PageBytes();
        StringBuilder expected = new StringBuilder();
        for (String text : texts) {
            // Half a character is a question mark, as everywhere in Java.
            String sound = new String(text.getBytes(UTF_8), UTF_8);
            page.writeContent(text.repeat(50));
            page.writeBinaryContent(text.getBytes(UTF_8));
            expected.append(new String(text.repeat(50).getBytes(UTF_8), UTF_8)).append(sound);
        }
        assertThat(written(page)).isEqualTo(expected.toString());
    }
}
