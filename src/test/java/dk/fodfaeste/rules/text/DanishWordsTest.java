package dk.fodfaeste.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Words that a Danish colleague would not say have gone, and stay away. */
class DanishWordsTest {

    private static final Pattern LEAVES_AS_IF_UNDONE =
            Pattern.compile("[^=]*\\.(?:leave|cancel|back) ?= ?Fortryd\\b.*");
    private static final Pattern GONE =
            Pattern.compile(".*(?:\\btil at vente\\b|= ?Hvis$|\\bIkke begyndt\\b|\\ber, som (?:den|de) var før\\b).*");

    @Test
    void what_leaves_a_form_says_annuller_as_fortryd_takes_back_what_was_done() throws IOException {
        assertThat(danish()).noneMatch(line -> LEAVES_AS_IF_UNDONE.matcher(line).matches());
        assertThat("a.form.leave = Fortryd").matches(LEAVES_AS_IF_UNDONE);
        assertThat("a.undo = Fortryd").doesNotMatch(LEAVES_AS_IF_UNDONE);
    }

    @Test
    void a_task_is_put_on_hold_opens_on_a_day_and_has_somebody_responsible() throws IOException {
        assertThat(danish()).noneMatch(line -> GONE.matcher(line).matches());
        assertThat("plans.task.wait.button = Sæt til at vente").matches(GONE);
        assertThat("plans.list.who = Hvis").matches(GONE);
    }

    private static List<String> danish() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/i18n"))) {
            List<String> lines = files.filter(file -> file.toString().endsWith("_da.properties"))
                    .flatMap(DanishWordsTest::lines)
                    .toList();
            assertThat(lines).hasSizeGreaterThan(1000);
            return lines;
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
