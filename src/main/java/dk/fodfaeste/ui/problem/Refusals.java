package dk.fodfaeste.ui.problem;

import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.Sql;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Turns any exception into what the caller is told: never a stack trace, never a word from inside. */
final class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    /** Our own choice: about as long as a database takes to be back. */
    private static final String RETRY_AFTER_SECONDS = "10";

    private Refusals() {}

    /** Whether the database does not answer, or has gone in the middle of the work: a fault that passes. */
    static boolean isWithoutDatabase(Throwable failure) {
        return Sql.lost(failure) != null;
    }

    static Refusal of(Throwable failure) {
        return switch (failure) {
            case Exception gone when isWithoutDatabase(gone) -> withoutDatabase(gone);
            case Problem problem -> expected(problem);
            case MissingServletRequestParameterException missing ->
                field(missing.getParameterName(), "ui.input.missing");
            case MissingServletRequestPartException missing -> field(missing.getRequestPartName(), "ui.input.missing");
            case MissingRequestHeaderException missing -> field(missing.getHeaderName(), "ui.input.missing");
            case MethodArgumentTypeMismatchException wrong -> field(wrong.getName(), "ui.problem.wrong-type");
            case MethodArgumentNotValidException invalid ->
                Refusal.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "ui.problem.fields",
                        invalid.getFieldErrors().stream()
                                .map(error -> new Problem.Field(error.getField(), "ui.problem.wrong-value", List.of()))
                                .toList());
            case HttpMessageNotReadableException unreadable -> UnreadableBody.refusal(unreadable);
            case DataIntegrityViolationException text
            when Sql.isUnstorableText(text.getMostSpecificCause()) ->
                Refusal.of(HttpStatus.BAD_REQUEST, "ui.problem.control-character", List.of());
            case MaxUploadSizeExceededException tooLarge -> Refusal.of(HttpStatus.CONTENT_TOO_LARGE);
            case MultipartException broken -> Refusal.of(HttpStatus.BAD_REQUEST);
            case InvalidParameterException crooked -> Refusal.of(HttpStatus.BAD_REQUEST);
            case ConcurrencyFailureException busy -> Refusal.of(HttpStatus.CONFLICT, "ui.problem.busy", List.of());
            case ErrorResponse known
            when known.getStatusCode().is4xxClientError() ->
                Refusal.of(Objects.requireNonNullElse(
                                HttpStatus.resolve(known.getStatusCode().value()), HttpStatus.BAD_REQUEST))
                        .with(known.getHeaders());
            default -> unexpected(failure);
        };
    }

    /** The refusal for a mistake of ours: the log has it under the same reference. */
    static Refusal unexpected(Throwable failure) {
        var reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Unexpected failure, reference {}", reference, failure);
        return new Refusal(
                HttpStatus.INTERNAL_SERVER_ERROR, "ui.problem.500", List.of(), List.of(), new HttpHeaders(), reference);
    }

    private static Refusal withoutDatabase(Throwable failure) {
        // A line for each: thousands of traces would say no more, and would hide when it began.
        LOG.warn("The database does not answer (SQL state {})", Sql.lost(failure));
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        return Refusal.of(HttpStatus.SERVICE_UNAVAILABLE).with(headers);
    }

    private static Refusal expected(Problem problem) {
        var status = switch (problem.kind()) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case MALFORMED -> HttpStatus.BAD_REQUEST;
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case CONFLICT -> HttpStatus.CONFLICT;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
        };
        return new Refusal(status, problem.key(), problem.args(), problem.fields(), new HttpHeaders(), null);
    }

    private static Refusal field(String name, String key) {
        return Refusal.of(
                HttpStatus.BAD_REQUEST, "ui.problem.fields", List.of(new Problem.Field(name, key, List.of())));
    }
}
