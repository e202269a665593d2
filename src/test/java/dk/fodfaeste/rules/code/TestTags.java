package dk.fodfaeste.rules.code;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import dk.fodfaeste.testing.Browser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.platform.commons.annotation.Testable;

/** Finds tests that a quick run would take for quick ones, and those that it leaves out for no reason. */
final class TestTags {

    private static final Map<String, Predicate<JavaAccess<?>>> MEANING = Map.of(
            "browser", access -> access.getTargetOwner().isEquivalentTo(Browser.class),
            // By its name, as it is its package's own.
            "process",
                    access -> access.getTargetOwner().isEquivalentTo(ProcessBuilder.class)
                            || access.getTargetOwner().getSimpleName().equals("EmbeddedDatabase")
                                    && access.getTarget().getName().equals("start"));

    private TestTags() {}

    static List<String> findings(JavaClasses classes) {
        Reach reach = new Reach(classes);
        List<String> findings = new ArrayList<>();
        for (JavaClass test : classes) {
            if (test.getCodeUnits().stream().anyMatch(TestTags::isTest)) {
                MEANING.forEach((tag, meaning) -> {
                    boolean uses = reach.leads(test, meaning);
                    if (uses != tagged(test, tag)) {
                        findings.add(test.getSimpleName() + (uses ? " lacks" : " needs no") + " @Tag(\"" + tag + "\")");
                    }
                });
            }
        }
        return findings;
    }

    private static boolean isTest(JavaCodeUnit method) {
        return method.isAnnotatedWith(Testable.class) || method.isMetaAnnotatedWith(Testable.class);
    }

    private static boolean tagged(JavaClass test, String tag) {
        return test.tryGetAnnotationOfType(Tag.class)
                .filter(each -> each.value().equals(tag))
                .isPresent();
    }
}
