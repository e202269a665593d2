package dk.fodfaeste.plans.clock;

import dk.fodfaeste.kernel.text.Words;
import dk.fodfaeste.kernel.time.Timing;
import dk.fodfaeste.kernel.time.TimingSyntaxException;
import dk.fodfaeste.plans.clock.Clocks.Alternative;
import dk.fodfaeste.plans.clock.Clocks.When;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** For whom a step has another due date, in words. */
public final class ClockWords {

    private ClockWords() {}

    /** All alternatives: for whom, and when. */
    public static String all(Words words, List<Alternative> alternatives) {
        return alternatives.stream()
                .map(each -> words.t("plans.clock.one", who(words, each.when()), timing(words, each.timing())))
                .collect(Collectors.joining("; "));
    }

    /** Whom it is for. */
    static String who(Words words, @Nullable When when) {
        List<String> parts = new ArrayList<>();
        if (when != null) {
            join(words, when.kinds().stream().map(each -> words.t("people.kind." + each)), parts);
            join(words, when.relations().stream().map(each -> words.t("people.relation." + each)), parts);
        }
        return parts.isEmpty() ? words.t("plans.clock.everybody") : String.join(", ", parts);
    }

    private static void join(Words words, Stream<String> names, List<String> parts) {
        String joined = names.map(name -> words.t("plans.clock.name", name))
                .collect(Collectors.joining(" " + words.t("plans.clock.or") + " "));
        if (!joined.isEmpty()) {
            parts.add(joined);
        }
    }

    // A draft may hold a text that is no timing yet.
    private static String timing(Words words, @Nullable String text) {
        try {
            return text == null
                    ? ""
                    : Timing.parse(text).describe(words.language().locale());
        } catch (TimingSyntaxException unreadable) {
            return text;
        }
    }
}
