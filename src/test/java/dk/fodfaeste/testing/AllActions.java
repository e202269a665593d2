package dk.fodfaeste.testing;

import dk.fodfaeste.access.Action;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** The actions of all modules. */
public final class AllActions {

    private AllActions() {}

    public static List<Action> list() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Action.class));
        return scanner.findCandidateComponents("dk.fodfaeste").stream()
                .flatMap(found -> of(Objects.requireNonNull(found.getBeanClassName())))
                .toList();
    }

    private static Stream<Action> of(String name) {
        return Arrays.stream(ClassUtils.resolveClassName(name, null).getEnumConstants())
                .map(Action.class::cast);
    }
}
