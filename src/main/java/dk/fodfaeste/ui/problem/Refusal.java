package dk.fodfaeste.ui.problem;

import dk.fodfaeste.kernel.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * What a caller is told about something that went wrong.
 *
 * @param key       the text's key, and the API's code
 * @param headers   what the status demands beside it (the methods that are allowed, …)
 * @param reference where the log says more; {@code null} for what is expected
 */
record Refusal(
        HttpStatus status,
        String key,
        List<Object> args,
        List<Problem.Field> fields,
        HttpHeaders headers,
        @Nullable String reference) {

    /** Where a filter leaves the refusal that the error page is to tell. */
    static final String ATTRIBUTE = Refusal.class.getName();

    /** The plain words for a status. */
    static Refusal of(HttpStatus status) {
        return of(status, "ui.problem." + known(status), List.of());
    }

    static Refusal of(HttpStatus status, String key, List<Problem.Field> fields) {
        return new Refusal(status, key, List.of(), fields, new HttpHeaders(), null);
    }

    Refusal with(HttpHeaders more) {
        return new Refusal(status, key, args, fields, more, reference);
    }

    /** The status for whose title and advice there are texts. */
    int known() {
        return known(status);
    }

    private static int known(HttpStatus status) {
        return switch (status.value()) {
            case 400, 401, 403, 404, 405, 406, 409, 413, 415, 422, 429, 500, 503 -> status.value();
            default -> status.is4xxClientError() ? 400 : 500;
        };
    }
}
