package dk.fodfaeste.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A browser's own field for a time follows the language of the computer, and asks a Dane for AM or PM: no page has one. */
class TimeFieldsTest {

    /** An input that the browser draws; the tag for fields makes one for text of a time. */
    private static final Pattern NATIVE = Pattern.compile("<input[^>]*\\stype=\"(?:time|datetime-local)\"");

    @Test
    void no_template_has_a_browsers_own_field_for_a_time() throws IOException {
        assertThat(with(Path.of("src/main/jte"))).isEmpty();
    }

    @Test
    void one_that_has_is_found() {
        assertThat(NATIVE.matcher("<input class=\"x\"\n  type=\"time\" name=\"t\">")
                        .find())
                .isTrue();
        assertThat(NATIVE.matcher("<input type=\"text\" name=\"time\">").find()).isFalse();
    }

    private static List<Path> with(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> NATIVE.matcher(text(file)).find())
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
