package dk.fodfaeste.rules.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A folder is small enough to be looked over, and no two need each other. */
class PackagesTest {

    private static final int LARGEST = 15;

    @Test
    void no_package_needs_one_that_needs_it() {
        assertThat(Breaches.in(Breaches.PRODUCT_CLASSES, withoutCycles(Breaches.PRODUCT)))
                .isEmpty();
    }

    @Test
    void a_cycle_is_found() {
        assertThat(Breaches.in(Breaches.WRONG_CLASSES, withoutCycles(Breaches.WRONG)))
                .anyMatch(found -> found.contains("wrong.plans.round") && found.contains("wrong.plans.trip"));
    }

    @Test
    void no_folder_holds_more_than_fifteen_classes() {
        assertThat(crowded(Breaches.PRODUCT_CLASSES, LARGEST)).isEmpty();
    }

    @Test
    void a_crowded_folder_is_found() {
        assertThat(crowded(Breaches.WRONG_CLASSES, 1)).contains(Breaches.WRONG + ".plans");
        assertThat(crowded(Breaches.WRONG_CLASSES, LARGEST)).isEmpty();
    }

    private static ArchRule withoutCycles(String root) {
        return SlicesRuleDefinition.slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    /** Packages with more top-level classes than that; the compiled templates are nobody's to look over. */
    private static List<String> crowded(JavaClasses classes, int most) {
        Map<String, Long> counts = classes.stream()
                .filter(each -> each.isTopLevelClass()
                        && !each.getSimpleName().equals("package-info")
                        && !each.getPackageName().contains(".jte"))
                .map(JavaClass::getPackageName)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .filter(each -> each.getValue() > most)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
