package dk.fodfaeste.kernel.reference;

import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The nationalities: the countries of ISO 3166-1 as the Java platform knows them, with {@code nationalities.csv} for demonyms
 * and for those who have no country.
 */
public final class Nationalities {

    /** Stateless; the code that ICAO Doc 9303 gives for passports. */
    public static final String STATELESS = "XXA";

    /** Stateless Palestinian, a group of its own in the CPR register; the code is ours. */
    public static final String STATELESS_PALESTINIAN = "XXP";

    /** Not stated; the code that ICAO Doc 9303 gives for passports. */
    public static final String NOT_STATED = "XXX";

    private static final Locale DANISH = Locale.of("da");
    private static final Map<String, Nationality> BY_CODE = new HashMap<>();
    private static final Spelling.Words<Nationality> WORDS = new Spelling.Words<>();

    static {
        var rows = new HashMap<String, CSVRecord>();
        ReferenceFile.read("nationalities.csv").forEach(row -> rows.put(row.get("code"), row));
        for (var code : Locale.getISOCountries()) {
            add(code, rows.remove(code));
        }
        rows.forEach(Nationalities::add);
    }

    private Nationalities() {}

    /** All nationalities in the order of their Danish names. */
    public static List<Nationality> all() {
        return BY_CODE.values().stream()
                .sorted(Comparator.comparing(Nationality::danish, Collator.getInstance(DANISH)))
                .toList();
    }

    /** The one with a code. */
    public static Optional<Nationality> byCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** The one that a person means by an ISO code of two or three letters, a country or a demonym, in any spelling. */
    public static Optional<Nationality> find(String text) {
        return WORDS.find(text);
    }

    private static void add(String code, @Nullable CSVRecord row) {
        var country = code.length() == 2 ? Locale.of("", code) : Locale.ROOT;
        var platform =
                new Nationality(code, country.getDisplayCountry(DANISH), country.getDisplayCountry(Locale.ENGLISH));
        var nationality = row == null
                ? platform
                : new Nationality(
                        code, or(row.get("danish"), platform.danish()), or(row.get("english"), platform.english()));
        BY_CODE.put(code, nationality);
        List.of(code, nationality.danish(), nationality.english(), platform.danish(), platform.english())
                .forEach(word -> WORDS.add(word, nationality));
        iso3(country).ifPresent(word -> WORDS.add(word, nationality));
        if (row != null) {
            ReferenceFile.alternatives(row.get("also")).forEach(word -> WORDS.add(word, nationality));
        }
    }

    private static Optional<String> iso3(Locale country) {
        try {
            return Optional.of(country.getISO3Country());
        } catch (MissingResourceException _) { // Kosovo has none
            return Optional.empty();
        }
    }

    private static String or(String own, String platform) {
        return own.isEmpty() ? platform : own;
    }
}
