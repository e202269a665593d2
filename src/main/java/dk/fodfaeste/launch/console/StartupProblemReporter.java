package dk.fodfaeste.launch.console;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one sentence why the server did not start, where we know it; Spring Boot reports the rest. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class StartupProblemReporter implements SpringBootExceptionReporter {

    /** Called by Spring Boot, which finds this class in META-INF/spring.factories. */
    StartupProblemReporter(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        Optional<String> sentence = sentenceFor(failure);
        sentence.ifPresent(Console::problem);
        return sentence.isPresent();
    }

    static Optional<String> sentenceFor(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(StartupProblemReporter::known)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> known(Throwable cause) {
        return switch (cause) {
            case StartupProblem problem -> Optional.ofNullable(problem.getMessage());
            case PortInUseException taken ->
                Optional.of("Port " + taken.getPort()
                        + " is in use by another program: stop that one, or choose another port with --port.");
            default -> Optional.empty();
        };
    }
}
