package dk.fodfaeste.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Danish texts say what a colleague would say: no word that she never uses, one kind of quotation marks. */
class DanishWordsTest {

    private static final Path TEXTS = Path.of("src/main/resources/i18n");
    private static final Path TEMPLATES = Path.of("src/main/jte");

    /** Words of ours, of English or of another sense, each with a better one in its place. */
    private static final Pattern NEVER = Pattern.compile("""
            (?x) (?<!\\p{L}) (?:
              [Hh]andover | [Aa]doptér | [Pp]ublicér | [Kk]ancellér | [Ss]ignér | [Kk]lient | [Ff]eedback | [Dd]eadline
            | [Vv]indue (?!s) | [Ss]var\\ anderledes | [Ll]æg\\ [^.]*\\ væk | lagt\\ væk | [Hh]old\\ åbent | Ændrede\\ noget
            | [Ss]kriv\\ (?:en|et|dit|mindst)\\ [^.,]*\\ ind (?!\\p{L}) | Sig,\\ hv | Du\\ er\\ med (?!\\p{L}) | Ventet\\ ankomst | Brud\\ på\\ loftet
            | listen\\ sagde | planen\\ er\\ hel (?!\\p{L}) | til\\ at\\ vente (?!\\p{L}) | Ikke\\ begyndt | er,\\ som\\ (?:den|de)\\ var\\ før | Luk\\ (?:enheden|en\\ dag|nu)
            | [Ss]krev(?:et)?\\ [^.,]*\\ ned (?!\\p{L}) | [Ss]krevet\\ ned | [Ll]og(?:get)?\\ på (?!\\p{L}) | [Ff]amilie(?:n|rne)?s\\ hold (?!\\p{L}) | ^Ventet (?!\\p{L})
            | skiftede\\ hænder | et\\ menneske (?!\\p{L}) | tidsregel)
            """);

    private static final Pattern OTHER_QUOTES = Pattern.compile("[„“”‚‘\"]");

    @Test
    void no_text_has_a_word_that_a_colleague_never_says() {
        assertThat(danish().entrySet())
                .filteredOn(text -> NEVER.matcher(text.getValue()).find())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Svar anderledes",
                "Læg kladden væk",
                "Vinduet falder",
                "Skriv en ankomst ind",
                "Sig, hvem",
                "Sæt til at vente",
                "Ikke begyndt",
                "Skrevet ned af",
                "Log på for at fortsætte",
                "familiernes hold",
                "Ventet"
            })
    void such_a_word_is_found(String text) {
        assertThat(NEVER.matcher(text).find()).isTrue();
    }

    @Test
    void quotation_marks_are_of_one_kind() throws IOException {
        assertThat(danish().entrySet())
                .filteredOn(text -> OTHER_QUOTES.matcher(text.getValue()).find())
                .isEmpty();
        for (String folder : List.of("templates", "rulesets")) {
            try (Stream<Path> files = Files.list(TEXTS.resolveSibling(folder))) {
                assertThat(files)
                        .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain("„", "“", "”"));
            }
        }
    }

    /** "Fortryd" takes back what was done, "Annullér" leaves a form. */
    @Test
    void what_leads_away_from_a_form_is_called_annuller_and_what_takes_back_fortryd() throws IOException {
        Map<String, String> danish = danish();
        List<String> wrong = new ArrayList<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String template = Files.readString(file);
                named(template, "linkButton", danish, "Fortryd").forEach(key -> wrong.add(file + ": " + key));
                named(template, "postButton", danish, "Annullér").forEach(key -> wrong.add(file + ": " + key));
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** The keys of the texts of such buttons that say this. */
    private static List<String> named(String template, String button, Map<String, String> danish, String says) {
        return Pattern.compile(button + "\\(page = page, text = page\\.t\\(\"([^\"]+)\"\\)")
                .matcher(template)
                .results()
                .map(found -> found.group(1))
                .filter(key -> says.equals(danish.get(key)))
                .toList();
    }

    private static Map<String, String> danish() {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(TEXTS)) {
            for (Path file : files.filter(each -> each.toString().endsWith("_da.properties"))
                    .toList()) {
                Properties properties = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    properties.load(reader);
                }
                properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }
}
