package dk.fodfaeste.plans.task;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The initials of a name, as people sign a checklist: "Mette Lund" signs ML. */
public final class Initials {

    private static final int MOST = 4;

    private Initials() {}

    /** The first letters of the words, in capitals, at most four. */
    public static String of(String name) {
        return Arrays.stream(name.strip().split("[\\s-]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining())
                .toUpperCase(Locale.forLanguageTag("da"));
    }
}
