package dk.fodfaeste.ui.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.kernel.text.Direction;
import dk.fodfaeste.kernel.text.Texts;
import dk.fodfaeste.kernel.text.UiLanguage;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What runs from right to left keeps its direction to itself, wherever a template writes it. */
class IsolatingOutputTest {

    private static String written(String tag, @Nullable String attribute, String value) {
        var bytes = new Utf8ByteOutput();
        var output = new IsolatingOutput(bytes);
        output.setContext(tag, attribute);
        output.writeUserContent(value);
        var page = new ByteArrayOutputStream();
        try {
            bytes.writeTo(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return page.toString(StandardCharsets.UTF_8);
    }

    @Test
    void an_arabic_and_a_hebrew_name_are_set_apart_and_a_latin_one_is_not() {
        assertThat(written("td", null, "محمد الحسن")).isEqualTo("<bdi>محمد الحسن</bdi>");
        assertThat(written("td", null, "יעל")).isEqualTo("<bdi>יעל</bdi>");
        assertThat(written("td", null, "Łukasz Đorđević")).isEqualTo("Łukasz Đorđević");
        assertThat(written("td", null, "2026-0132")).isEqualTo("2026-0132");
    }

    @Test
    void in_a_sentence_only_the_name_is_set_apart() {
        assertThat(written("p", null, "Familien " + Direction.apart("محمد") + " · sag 2026-0132"))
                .isEqualTo("Familien <bdi>محمد</bdi> · sag 2026-0132");
    }

    @Test
    void a_text_of_the_message_files_sets_its_arguments_apart() {
        var words = Texts.load().of(UiLanguage.DA);
        assertThat(words.t("people.contact.title", "محمد")).contains(Direction.ISOLATE + "محمد" + Direction.POP);
        assertThat(words.t("people.contact.title", "Mette")).doesNotContain(String.valueOf(Direction.ISOLATE));
    }

    @Test
    void where_no_tag_may_stand_the_characters_stay_and_a_field_keeps_what_was_written() {
        String name = Direction.apart("محمد");
        assertThat(written("option", null, name)).isEqualTo(name);
        assertThat(written("title", null, name)).isEqualTo(name);
        assertThat(written("button", "aria-label", name)).isEqualTo(name);
        assertThat(written("input", "value", "محمد")).isEqualTo("محمد");
    }

    @Test
    void what_is_set_apart_is_escaped_and_every_tag_is_closed() {
        assertThat(written("p", null, "<b>محمد")).isEqualTo("<bdi>&lt;b&gt;محمد</bdi>");
        assertThat(written("p", null, Direction.ISOLATE + "محمد")).isEqualTo("<bdi>محمد</bdi>");
        assertThat(written("p", null, Direction.apart("محمد") + Direction.POP + "x"))
                .isEqualTo("<bdi>محمد</bdi>" + Direction.POP + "x");
    }
}
