package dk.fodfaeste.launch.console;

import org.jspecify.annotations.Nullable;

/** Why the server cannot start, in one sentence that says what to do. It is shown as it is, without a stack trace. */
public final class StartupProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartupProblem(String sentence) {
        this(sentence, null);
    }

    public StartupProblem(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
