package dk.fodfaeste.rules.code;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the code of a class leads to, through all classes that were imported with it. */
final class Reach {

    private final JavaClasses classes;

    Reach(JavaClasses classes) {
        this.classes = classes;
    }

    /** Whether anything in the class, or in what it calls, calls this. */
    boolean leads(JavaClass from, Predicate<JavaAccess<?>> wanted) {
        Set<JavaCodeUnit> seen = new HashSet<>();
        Deque<JavaCodeUnit> left = new ArrayDeque<>();
        from.getCodeUnits().forEach(left::add);
        while (!left.isEmpty()) {
            JavaCodeUnit next = left.pop();
            if (seen.add(next)) {
                if (next.getAccessesFromSelf().stream().anyMatch(wanted)) {
                    return true;
                }
                next.getAccessesFromSelf().stream().flatMap(this::run).forEach(left::push);
            }
        }
        return false;
    }

    /** The code that an access runs: the method itself, and what makes its class ready. */
    private Stream<? extends JavaCodeUnit> run(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        if (!classes.contain(owner.getName())) {
            return Stream.empty();
        }
        return owner.getCodeUnits().stream()
                .filter(each -> each.getName().equals(access.getTarget().getName())
                        || each.getName().equals("<clinit>"));
    }
}
