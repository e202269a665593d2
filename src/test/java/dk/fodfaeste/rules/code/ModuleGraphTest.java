package dk.fodfaeste.rules.code;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.Fodfaeste;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Modules meet in small public services, and only downstairs. */
class ModuleGraphTest {

    @Test
    void modules_use_only_what_others_show_and_what_they_name_themselves() {
        // Templates are compiled beside the modules, not into them; the staircase below holds them too.
        ApplicationModules.of(Fodfaeste.class, resideInAPackage("dk.fodfaeste.jte.."))
                .verify();
    }

    @Test
    void every_module_stands_on_those_above_it() {
        assertThat(new Staircase(Breaches.PRODUCT).findings(Breaches.PRODUCT_CLASSES))
                .isEmpty();
    }

    @Test
    void engines_stand_above_areas_and_all_modules_have_one_place() {
        assertThat(Staircase.MODULES)
                .doesNotHaveDuplicates()
                .containsAll(Staircase.ENGINES)
                .containsAll(Staircase.AREAS);
        assertThat(Staircase.ENGINES)
                .allSatisfy(engine -> assertThat(Staircase.AREAS)
                        .allSatisfy(area -> assertThat(Staircase.MODULES.indexOf(engine))
                                .isLessThan(Staircase.MODULES.indexOf(area))));
    }

    @Test
    void a_step_down_the_staircase_a_step_between_areas_and_a_module_without_a_place_are_found() {
        assertThat(new Staircase(Breaches.WRONG).findings(Breaches.WRONG_CLASSES))
                .containsExactlyInAnyOrder(
                        "KnowsAnArea in plans uses housing",
                        "UsesAnotherArea in housing uses arrivals",
                        "Forgotten in attic uses plans",
                        "UsesTheAttic in plans uses attic",
                        "attic has no place on the staircase");
    }
}
