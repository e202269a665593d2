package dk.fodfaeste.arrivals.value;

import dk.fodfaeste.kernel.reference.ReferenceFile;
import dk.fodfaeste.kernel.reference.Spelling;
import dk.fodfaeste.people.Gender;
import dk.fodfaeste.people.HouseholdKind;
import dk.fodfaeste.people.Relation;
import java.util.Optional;
import java.util.function.Function;

/**
 * A fixed list of words and what they stand for, from {@code reference/arrivals-words.csv}.
 *
 * @param <T> what they stand for
 */
public final class WordList<T> {

    public static final WordList<Gender> GENDERS = new WordList<>("gender", Gender::valueOf);
    public static final WordList<Relation> RELATIONS = new WordList<>("relation", Relation::valueOf);
    public static final WordList<HouseholdKind> KINDS = new WordList<>("kind", HouseholdKind::valueOf);
    public static final WordList<Boolean> YES_NO = new WordList<>("yes-no", Boolean::valueOf);
    static final WordList<Integer> MONTHS = new WordList<>("month", Integer::valueOf);
    private static final WordList<String> NOT_READ = new WordList<>("not-read", Function.identity());
    private static final WordList<String> NOT_TOLD = new WordList<>("not-told", Function.identity());

    private final Spelling.Words<T> words = new Spelling.Words<>();

    private WordList(String list, Function<String, T> meaning) {
        for (var row : ReferenceFile.read("arrivals-words.csv")) {
            if (row.get("list").equals(list)) {
                var value = meaning.apply(row.get("value"));
                ReferenceFile.alternatives(row.get("words")).forEach(word -> words.add(word, value));
            }
        }
    }

    /** Whether a cell says no more than a blank one: "ukendt", "n/a", or nothing but signs such as a dash. */
    public static boolean isNotTold(String text) {
        return text.matches("[\\p{Pd}_.?/]*") || NOT_TOLD.find(text).isPresent();
    }

    /** Whether a heading is that of the reasons which a file of refused rows carries. */
    public static boolean isNotRead(String heading) {
        return NOT_READ.find(heading).isPresent();
    }

    /** What a word stands for, in any spelling. */
    public Optional<T> find(String text) {
        return words.find(text);
    }
}
