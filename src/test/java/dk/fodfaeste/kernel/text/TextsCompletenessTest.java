package dk.fodfaeste.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every text stands in both languages, and every key that a page or a class names has a text. */
class TextsCompletenessTest {

    /** Where a key is named as it stands: {@code t("ui.undo"}, {@code conflict("plans.cap"}, {@code success("…"}. */
    private static final Pattern NAMED = Pattern.compile(
            "\\b(?:t|crumb|success|undoable|info|warning|error|notFound|forbidden|invalid|conflict)\\(\"([a-z]+\\.[a-z0-9.-]+)\"[,)]");

    @Test
    void everyTextStandsInBothLanguagesWithTheSameArguments() {
        assertThat(TextRules.findings(MessageFiles.readAll(loader()))).isEmpty();
    }

    @Test
    void theRuleFindsWhatIsWrong() {
        assertThat(TextRules.findings(Map.of(
                        UiLanguage.DA,
                                Map.of("a.only", "x", "a.args", "{0} og {1}", "a.empty", " ", "a.quote", "Jens' sag"),
                        UiLanguage.EN, Map.of("a.args", "{0}", "a.empty", "y", "a.quote", "the case of Jens"))))
                .containsExactlyInAnyOrder(
                        "a.only is missing in EN",
                        "a.args takes other arguments in one language than in the other",
                        "a.empty is empty in DA",
                        "a.quote has a lone apostrophe in DA");
    }

    @Test
    void everyKeyThatIsNamedHasAText() throws IOException {
        var known = Texts.load().of(UiLanguage.DA).keys();
        var named = named(Path.of("src/main/jte"), Path.of("src/main/java"));
        assertThat(named)
                .contains("ui.undo")
                .allSatisfy(key -> assertThat(known).contains(key));
    }

    private static Set<String> named(Path... folders) throws IOException {
        var keys = new TreeSet<String>();
        for (var folder : folders) {
            try (var files = Files.walk(folder)) {
                files.filter(Files::isRegularFile)
                        .forEach(
                                file -> NAMED.matcher(read(file)).results().forEach(found -> keys.add(found.group(1))));
            }
        }
        return keys;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassLoader loader() {
        return Objects.requireNonNull(TextsCompletenessTest.class.getClassLoader());
    }
}
