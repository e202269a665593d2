package dk.fodfaeste.plans;

import dk.fodfaeste.kernel.text.Bilingual;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a step asks whoever does its task: a question with answers to choose from, so that they can be counted and nothing
 * is written that has to be kept from somebody.
 *
 * @param answer the key of the one that was chosen; {@code null} while none is
 */
public record Asked(
        Bilingual question, List<Choice> choices, @Nullable String answer) {

    /** One of the answers. */
    public record Choice(String key, Bilingual name) {}

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The question as a row keeps it; {@code null} where nothing is asked. */
    public static @Nullable String written(@Nullable Asked asked) {
        return asked == null ? null : JSON.writeValueAsString(asked);
    }

    /** What {@link #written} wrote. */
    public static @Nullable Asked read(@Nullable String kept) {
        return kept == null ? null : JSON.readValue(kept, Asked.class);
    }

    /** What was answered, in words; {@code null} while nothing is. */
    public @Nullable Bilingual answered() {
        return choices.stream()
                .filter(each -> each.key().equals(answer))
                .map(Choice::name)
                .findFirst()
                .orElse(null);
    }

    /** The same question with this answer. */
    public Asked with(@Nullable String other) {
        return new Asked(question, choices, other);
    }
}
