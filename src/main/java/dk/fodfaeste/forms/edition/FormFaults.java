package dk.fodfaeste.forms.edition;

import dk.fodfaeste.kernel.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What is wrong with a text, each with its line. */
final class FormFaults {

    private static final int MOST_TOLD = 12;

    private final Map<String, Integer> lines = new HashMap<>();
    private final List<Problem.Field> found = new ArrayList<>();
    private final int broken;

    FormFaults(YAMLMapper mapper, String yaml) {
        int broken = 0;
        try (var parser = mapper.createParser(yaml)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                String pointer = parser.streamReadContext().pathAsPointer().toString();
                if (!pointer.isEmpty()) {
                    lines.putIfAbsent(
                            pointer.substring(1).replace('/', '.'),
                            parser.currentTokenLocation().getLineNr());
                }
            }
        } catch (JacksonException unreadable) {
            broken = unreadable.getLocation() == null
                    ? 1
                    : Math.max(1, unreadable.getLocation().getLineNr());
        }
        this.broken = broken;
    }

    /** @throws Problem if the text is no YAML, which is said before anything of its fields is */
    void requireReadable() {
        if (broken > 0) {
            throw Problem.inField("yaml", "forms.file.broken", broken);
        }
    }

    void missing(String path) {
        found.add(new Problem.Field("yaml", "forms.file.missing", List.of(line(path), path)));
    }

    void wrong(String path, @Nullable Object value, String example) {
        found.add(new Problem.Field(
                "yaml", "forms.file.value", List.of(line(path), path, String.valueOf(value), example)));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** @throws Problem if something is wrong */
    void end() {
        if (!found.isEmpty()) {
            throw Problem.inFields(found.subList(0, Math.min(MOST_TOLD, found.size())));
        }
    }

    int line(DatabindException failure) {
        return line(path(failure));
    }

    /** The line of a field, or of the nearest that there is around it. */
    private int line(String path) {
        for (String at = path; ; at = at.substring(0, at.lastIndexOf('.'))) {
            Integer line = lines.get(at);
            if (line != null) {
                return line;
            }
            if (!at.contains(".")) {
                return 1;
            }
        }
    }

    static String path(DatabindException failure) {
        return String.join(
                ".",
                failure.getPath().stream()
                        .map(part -> part.getPropertyName() == null
                                ? String.valueOf(part.getIndex())
                                : part.getPropertyName())
                        .toList());
    }
}
