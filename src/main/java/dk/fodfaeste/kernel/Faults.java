package dk.fodfaeste.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is wrong with fields, gathered so that all of it is said at once: whoever mends the first need not meet the next. */
public final class Faults {

    private final List<Problem.Field> found = new ArrayList<>();

    /** Something is wrong with this field, if so. */
    public Faults add(boolean wrong, String field, String key, Object... args) {
        if (wrong) {
            found.add(new Problem.Field(field, key, List.of(args)));
        }
        return this;
    }

    /**
     * What a check refuses, if it does.
     *
     * @throws Problem if that is about no field
     */
    public Faults addAll(Runnable check) {
        try {
            check.run();
        } catch (Problem problem) {
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            found.addAll(problem.fields());
        }
        return this;
    }

    /**
     * What is asked for by what was typed; {@code null} where that is wrong, and then {@link #end} says so.
     *
     * @throws Problem if that is about no field
     */
    public <T extends @Nullable Object> @Nullable T read(Supplier<T> sought) {
        try {
            return sought.get();
        } catch (Problem problem) {
            addAll(() -> {
                throw problem;
            });
            return null;
        }
    }

    /**
     * Goes on where nothing was wrong.
     *
     * @throws Problem at all fields with which something was
     */
    public void end() {
        if (!found.isEmpty()) {
            throw Problem.inFields(found);
        }
    }
}
