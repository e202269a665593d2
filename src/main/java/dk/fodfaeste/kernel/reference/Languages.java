package dk.fodfaeste.kernel.reference;

import dk.fodfaeste.kernel.reference.Language.Dialect;
import dk.fodfaeste.kernel.reference.Language.Direction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/** The languages, from {@code languages.csv} and {@code dialects.csv}. A language is never inferred from a nationality. */
public final class Languages {

    private static final Map<String, Language> BY_CODE = new LinkedHashMap<>();
    private static final Spelling.Words<Language> WORDS = new Spelling.Words<>();
    private static final Map<String, Spelling.Words<Dialect>> DIALECT_WORDS = new HashMap<>();

    static {
        var dialects = dialects();
        for (var row : ReferenceFile.read("languages.csv")) {
            var code = row.get("code");
            var language = new Language(
                    code,
                    row.get("danish"),
                    row.get("english"),
                    Direction.valueOf(row.get("direction").toUpperCase(Locale.ROOT)),
                    row.get("script"),
                    dialects.getOrDefault(code, List.of()));
            BY_CODE.put(code, language);
            List.of(code, language.danish(), language.english()).forEach(word -> WORDS.add(word, language));
            ReferenceFile.alternatives(row.get("also")).forEach(word -> WORDS.add(word, language));
        }
    }

    private Languages() {}

    /** All languages, those first that are met most in reception, as in the file. */
    public static List<Language> all() {
        return List.copyOf(BY_CODE.values());
    }

    /** The one with a code. */
    public static Optional<Language> byCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** The one that a person means by a code or a Danish or English name, in any spelling. */
    public static Optional<Language> find(String text) {
        return WORDS.find(text);
    }

    /** The dialect that a person means by a name, in any spelling. */
    public static Optional<Dialect> findDialect(Language language, String text) {
        return Optional.ofNullable(DIALECT_WORDS.get(language.code())).flatMap(words -> words.find(text));
    }

    /** How to show a recorded dialect: its name where the code is known, else the words that were recorded. */
    public static String dialectName(Language language, String recorded, Locale reader) {
        return language.dialects().stream()
                .filter(dialect -> dialect.code().equals(recorded))
                .findFirst()
                .map(dialect -> dialect.name(reader))
                .orElse(recorded);
    }

    private static Map<String, List<Dialect>> dialects() {
        var dialects = new HashMap<String, List<Dialect>>();
        for (var row : ReferenceFile.read("dialects.csv")) {
            var dialect = new Dialect(row.get("code"), row.get("danish"), row.get("english"));
            dialects.computeIfAbsent(row.get("language"), _ -> new ArrayList<>())
                    .add(dialect);
            learn(DIALECT_WORDS.computeIfAbsent(row.get("language"), _ -> new Spelling.Words<>()), dialect, row);
        }
        return dialects;
    }

    private static void learn(Spelling.Words<Dialect> words, Dialect dialect, CSVRecord row) {
        List.of(dialect.code(), dialect.danish(), dialect.english()).forEach(word -> words.add(word, dialect));
        ReferenceFile.alternatives(row.get("also")).forEach(word -> words.add(word, dialect));
    }
}
