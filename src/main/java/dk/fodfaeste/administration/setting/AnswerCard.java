package dk.fodfaeste.administration.setting;

import dk.fodfaeste.access.history.AccessChange;
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
        String href) {}
