package dk.fodfaeste.administration;

import dk.fodfaeste.access.history.AccessChange;
import dk.fodfaeste.access.history.AccessChange.Kind;
import dk.fodfaeste.kernel.text.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What administrators changed, in sentences of one language. */
public final class HistoryWords {

    /** Something that was changed. */
    public record Line(Instant at, String sentence) {}

    private final Words words;
    private final AccessWords access;

    public HistoryWords(Words words) {
        this.words = words;
        this.access = new AccessWords(words);
    }

    public List<Line> lines(List<AccessChange> changes) {
        return changes.stream().map(each -> new Line(each.at(), sentence(each))).toList();
    }

    private String sentence(AccessChange change) {
        String key =
                "administration.history." + AccessWords.code(change.kind()) + "." + change.field() + "." + how(change);
        return words.t(
                key,
                change.by() == null ? words.t("administration.history.system") : change.by(),
                value(change, change.oldValue()),
                value(change, change.newValue()),
                change.kind() == Kind.CLOSED_DAY ? words.dates().date(LocalDate.parse(change.subject())) : "");
    }

    private static String how(AccessChange change) {
        if (change.field().equals("active") || change.field().equals("open")) {
            return String.valueOf(change.newValue());
        }
        return change.oldValue() == null ? "set" : change.newValue() == null ? "removed" : "changed";
    }

    private @Nullable String value(AccessChange change, @Nullable String value) {
        if (value == null) {
            return null;
        }
        return switch (change.field()) {
            case "role" -> access.membership(value);
            case "value" -> new SettingWords(words).answer(change.subject(), value);
            default -> value;
        };
    }
}
