package dk.fodfaeste.people.family;

import dk.fodfaeste.kernel.text.Words;
import dk.fodfaeste.people.PeopleChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts what the history of a household holds, codes and values, into words. */
final class ChangedValue {

    private final Words words;
    private final List<HistoryFields> known;

    ChangedValue(Words words, List<HistoryFields> known) {
        this.words = words;
        this.known = known;
    }

    /** What the field is called. */
    String field(String field) {
        return known.stream()
                .map(each -> each.name().apply(field))
                .filter(words::has)
                .map(key -> words.t(key))
                .findFirst()
                .orElse(field);
    }

    String value(String field, String value) {
        return known.stream()
                .filter(each -> each.values().containsKey(field))
                .map(each -> each.values().get(field).of(words, value))
                .findFirst()
                .orElse(value);
    }

    String sentence(PeopleChange change) {
        String who = change.by() == null ? words.t("people.history.system") : change.by();
        String before = change.oldValue() == null ? null : value(change.field(), change.oldValue());
        String after = change.newValue() == null ? null : value(change.field(), change.newValue());
        String event = event(change.field(), before, after);
        if (event != null) {
            return words.t(event, who, change.person(), before, after);
        }
        String kind = before == null ? "set" : after == null ? "removed" : "changed";
        String field = field(change.field());
        return change.person() == null
                ? words.t("people.history." + kind, who, field, before, after)
                : words.t("people.history.of-person." + kind, who, field, before, after, change.person());
    }

    /** The key of a sentence of its own; {@code null} where there is none. */
    private @Nullable String event(String field, @Nullable String before, @Nullable String after) {
        String kind = before == null ? "" : after == null ? ".undone" : ".changed";
        for (HistoryFields each : known) {
            String event = each.event().apply(field);
            if (words.has(event + kind)) {
                return event + kind;
            }
            if (after != null && words.has(event)) {
                return event;
            }
        }
        return null;
    }
}
