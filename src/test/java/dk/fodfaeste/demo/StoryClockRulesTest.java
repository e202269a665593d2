package dk.fodfaeste.demo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dk.fodfaeste.access.Gate;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** Only the demo's story goes by a clock of its own. */
class StoryClockRulesTest {

    private static final ArchRule REAL_TIME = noClasses()
            .that()
            .resideOutsideOfPackage("dk.fodfaeste.demo")
            .should()
            .callMethod(Gate.class, "by", Clock.class);

    @Test
    void nothing_else_passes_the_gate_by_another_clock() {
        JavaClasses product = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dk.fodfaeste");
        assertThat(product).isNotEmpty();
        REAL_TIME.check(product);
    }

    @Test
    void the_rule_bites() {
        JavaClasses demo = new ClassFileImporter().importClasses(DemoLoader.class);
        ArchRule elsewhere = noClasses().should().callMethod(Gate.class, "by", Clock.class);
        assertThatThrownBy(() -> elsewhere.check(demo)).isInstanceOf(AssertionError.class);
    }
}
