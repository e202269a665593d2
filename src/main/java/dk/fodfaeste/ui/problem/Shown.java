package dk.fodfaeste.ui.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the error page shows.
 *
 * @param status    the status for whose title and advice there are texts
 * @param text      what is wrong, in the caller's words
 * @param fields    what is wrong with single fields
 * @param reference where the log says more
 * @param askWhom   who can give the right that is missing
 */
public record Shown(
        int status,
        String text,
        List<String> fields,
        @Nullable String reference,
        List<String> askWhom) {}
