package dk.fodfaeste.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A line of a template can be read without scrolling sideways. */
class TemplateLinesTest {

    private static final int LONGEST = 160;

    private static List<String> tooLong(Map<String, String> templates) {
        return templates.entrySet().stream()
                .flatMap(template -> {
                    var lines = template.getValue().lines().toList();
                    return IntStream.range(0, lines.size())
                            .filter(i -> lines.get(i).length() > LONGEST)
                            .mapToObj(i -> template.getKey() + ":" + (i + 1));
                })
                .toList();
    }

    @Test
    void no_line_of_a_template_is_longer_than_160_characters() {
        assertThat(tooLong(Sources.of(Sources.TEMPLATES, ".jte"))).isEmpty();
        assertThat(tooLong(Sources.of(Path.of("src/test/jte"), ".jte"))).isEmpty();
    }

    @Test
    void a_longer_line_is_found_and_one_that_just_fits_is_not() {
        assertThat(tooLong(Map.of("a.jte", "<p>\n" + "x".repeat(161) + "\n</p>", "b.jte", "ø".repeat(160))))
                .containsExactly("a.jte:2");
    }
}
