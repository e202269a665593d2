package dk.fodfaeste.home.settings.web;

import dk.fodfaeste.access.AccessChange;
import dk.fodfaeste.access.AccessHistory;
import dk.fodfaeste.access.Tx;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question that the municipality answers for itself, on the list of them.
 *
 * @param id      unique on the page
 * @param answer  the one that holds
 * @param usual   the one that holds elsewhere; {@code null} where it is the same
 * @param effect  what the answer changes
 * @param source  where the question, or the usual answer, comes from
 * @param changed the last change; {@code null} where there was none
 * @param href    where it is answered otherwise
 */
public record AnswerCard(
        String id,
        String question,
        String answer,
        @Nullable String usual,
        String effect,
        String source,
        @Nullable AccessChange changed,
        String href) {

    private static final int MOST_CHANGES = 50;

    /** The last change of each setting, by its key. */
    static Map<String, AccessChange> lastChanges(Tx tx, AccessHistory history) {
        Map<String, AccessChange> last = new HashMap<>();
        history.of(tx, AccessChange.Kind.SETTING, MOST_CHANGES).forEach(change -> last.putIfAbsent(change.subject(), change));
        return last;
    }
}
