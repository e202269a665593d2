package dk.fodfaeste.ui.problem;

import dk.fodfaeste.kernel.Problem;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a JSON body that could not be read, and in which of its fields. */
final class UnreadableBody {

    private static final int LONGEST_NAME = 100;

    private UnreadableBody() {}

    static Refusal refusal(HttpMessageNotReadableException failure) {
        return switch (failure.getCause()) {
            case null -> Refusal.of(HttpStatus.BAD_REQUEST, "ui.problem.no-body", List.of());
            case UnrecognizedPropertyException unknown -> field(unknown, "ui.problem.unknown-field");
            case DatabindException wrong when !wrong.getPath().isEmpty() -> field(wrong, "ui.problem.wrong-type");
            case InputCoercionException tooLarge
            when !tooLarge.getPath().isEmpty() -> field(tooLarge, "ui.problem.wrong-type");
            default -> Refusal.of(HttpStatus.BAD_REQUEST, "ui.problem.unreadable", List.of());
        };
    }

    private static Refusal field(JacksonException failure, String key) {
        String path = failure.getPath().stream().map(UnreadableBody::name).collect(Collectors.joining("."));
        String name = path.length() > LONGEST_NAME ? path.substring(0, LONGEST_NAME) + "…" : path;
        return Refusal.of(
                HttpStatus.BAD_REQUEST, "ui.problem.fields", List.of(new Problem.Field(name, key, List.of())));
    }

    private static String name(JacksonException.Reference step) {
        return step.getPropertyName() == null ? String.valueOf(step.getIndex()) : step.getPropertyName();
    }
}
