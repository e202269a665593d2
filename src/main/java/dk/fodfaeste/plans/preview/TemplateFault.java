package dk.fodfaeste.plans.preview;

import dk.fodfaeste.kernel.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something about a template that must be mended, and where it stands.
 *
 * @param path  the place in the YAML, for example {@code phases[0].steps[2].timing}
 * @param phase the key of the phase that it is in, if in one
 * @param step  the key of the step that it is in, if in one
 * @param key   the text that says what is wrong
 */
public record TemplateFault(
        String path, @Nullable String phase, @Nullable String step, String key, List<Object> args) {

    public TemplateFault {
        args = List.copyOf(args);
    }

    /** The last word of the path: the field of the step, phase or template. */
    public String field() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** All of them as one refusal, each at its path. */
    public static Problem refusal(List<TemplateFault> faults) {
        return Problem.inFields(faults.stream()
                .map(fault -> new Problem.Field(fault.path(), fault.key(), fault.args()))
                .toList());
    }
}
