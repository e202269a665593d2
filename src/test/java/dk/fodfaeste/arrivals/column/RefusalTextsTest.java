package dk.fodfaeste.arrivals.column;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.arrivals.file.Read;
import dk.fodfaeste.arrivals.row.RowRefusal;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every refusal that the reader can give has a sentence in both languages, and no sentence is for nothing. */
class RefusalTextsTest {

    private static final Path MODULE = Path.of("src/main/java/dk/fodfaeste/arrivals");

    /** What reads a file: its table, values of cells, columns, rows, the file as a whole. */
    private static final List<Path> READER = Stream.of("table", "value", "column", "row", "file")
            .map(MODULE::resolve)
            .toList();

    private static final Pattern FILE_REASON = Pattern.compile("new UnreadableFile\\(\\s*\"([a-z-]+)\"");
    /** Where a reason is given by name: a refusal, a fault, or any word with a dot, which nothing else in the reader has. */
    private static final Pattern ROW_REASON = Pattern.compile(
            "refuse\\([^\"()]*(?:\\([^()]*\\))?[^\"()]*, \"([a-z.-]+)\"|fault\\(\"([a-z.-]+)\"|\"([a-z-]+\\.(?!csv)[a-z-]+)\"");

    private static final Pattern WORD = Pattern.compile("\"(?:arrivals\\.row\\.)?([a-z]+(?:[.-][a-z]+)*)\"");

    @ParameterizedTest
    @ValueSource(strings = {"da", "en"})
    void everyRefusalOfAFileHasItsSentence(String language) throws IOException {
        assertThat(texts(language, "arrivals.file.")).isEqualTo(in(READER, FILE_REASON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"da", "en"})
    void everyRefusalOfARowHasItsSentence(String language) throws IOException {
        assertThat(texts(language, "arrivals.row.")).containsAll(in(READER, ROW_REASON));
        assertThat(in(List.of(MODULE), WORD))
                .as("no sentence is left over")
                .containsAll(texts(language, "arrivals.row."));
    }

    @ParameterizedTest
    @EnumSource
    void everyColumnHasAName(Column column) {
        assertThat(properties("da").getProperty(column.key())).isNotBlank();
        assertThat(properties("en").getProperty(column.key())).isNotBlank();
    }

    @Test
    void aSentenceTakesTheArgumentsThatTheRefusalGives() {
        var refusal = Read.refused("CPR", "170590-1234", "fødselsdato", "17-05-1991");
        assertThat(sentence("da", refusal))
                .isEqualTo("Fødselsdatoen 17-05-1991 passer ikke med CPR-nummeret, som giver 17-05-1990.");
        assertThat(sentence("en", refusal))
                .isEqualTo("The birth date 17-05-1991 does not agree with the CPR number, which gives 17-05-1990.");
        assertThat(sentence("da", Read.refused("bemærkninger", "å".repeat(4_001))))
                .isEqualTo("Teksten er for lang. Der er plads til 4.000 tegn.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"da", "en"})
    void noSentenceLosesWordsToAnApostrophe(String language) {
        var texts = properties(language);
        assertThat(texts.stringPropertyNames())
                .filteredOn(RefusalTextsTest::isRefusal)
                .allSatisfy(key -> assertThat(new MessageFormat(texts.getProperty(key), Locale.of(language))
                                .format(new Object[] {"a", "b", "c", "d", "e"}))
                        .as(key)
                        .doesNotContain("{", "''"));
    }

    private static boolean isRefusal(String key) {
        return key.startsWith("arrivals.file.") || key.startsWith("arrivals.row.");
    }

    private static String sentence(String language, RowRefusal refusal) {
        return new MessageFormat(properties(language).getProperty(refusal.key()), Locale.of(language))
                .format(refusal.args().toArray());
    }

    private static Set<String> texts(String language, String prefix) {
        return properties(language).stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> in(List<Path> sources, Pattern reason) throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path each : sources) {
            found.addAll(in(each, reason));
        }
        return found;
    }

    private static Set<String> in(Path sources, Pattern reason) throws IOException {
        try (var files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> reason.matcher(source(file)).results())
                    .map(match -> Stream.iterate(1, i -> i <= match.groupCount(), i -> i + 1)
                            .map(match::group)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElseThrow())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String source(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties properties(String language) {
        var path = "/i18n/arrivals_%s.properties".formatted(language);
        try (var in = new InputStreamReader(
                Objects.requireNonNull(RefusalTextsTest.class.getResourceAsStream(path)), StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
