package dk.fodfaeste.demo.data;

import static dk.fodfaeste.plans.library.ShippedYaml.elements;
import static dk.fodfaeste.plans.library.ShippedYaml.steps;
import static dk.fodfaeste.plans.library.ShippedYaml.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.Role;
import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.plans.library.ShippedYaml;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The shipped functions and the demo colleagues who fill them. */
class ShippedStaffTest {

    private final List<DemoColleague> staff = DemoColleague.all();

    @Test
    void everyFunctionHasNamesAndAUnitInBothLanguages() {
        assertThat(elements(ShippedYaml.functions())).allSatisfy(function -> {
            assertThat(function.propertyNames()).containsExactly("key", "da", "en", "unit");
            assertThat(function.get("da").asString()).isNotBlank();
            assertThat(function.get("en").asString()).isNotBlank();
            assertThat(function.at("/unit/da").asString()).isNotBlank();
            assertThat(function.at("/unit/en").asString()).isNotBlank();
        });
    }

    @Test
    void functionsHaveUniqueKeysAndNames() {
        assertThat(texts(elements(ShippedYaml.functions()), "key")).doesNotHaveDuplicates();
        assertThat(texts(elements(ShippedYaml.functions()), "da")).doesNotHaveDuplicates();
        assertThat(texts(elements(ShippedYaml.functions()), "en")).doesNotHaveDuplicates();
    }

    @Test
    void noUnitIsCalledJobcenterAndAUnitHasOneEnglishName() {
        List<JsonNode> units = elements(ShippedYaml.functions())
                .map(function -> function.get("unit"))
                .distinct()
                .toList();
        assertThat(texts(units.stream(), "da"))
                .doesNotHaveDuplicates()
                .noneMatch(unit -> unit.toLowerCase().contains("jobcenter"));
    }

    @Test
    void aColleagueHasAKnownRoleUnitFunctionsAndSensitivities() {
        List<String> functions = texts(elements(ShippedYaml.functions()), "key");
        List<String> units = elements(ShippedYaml.functions())
                .map(function -> function.at("/unit/da").asString())
                .toList();
        assertThat(staff).allSatisfy(colleague -> {
            assertThat(Role.valueOf(colleague.role())).isNotEqualTo(Role.API_CLIENT);
            assertThat(units).contains(colleague.unit());
            assertThat(functions).containsAll(colleague.functions());
            assertThat(Arrays.stream(Sensitivity.values()).map(Enum::name)).containsAll(colleague.sensitivities());
        });
    }

    @Test
    void namesAndLoginsAreUniqueAndLoginsAreClearlyForTest() {
        assertThat(staff).extracting(DemoColleague::name).doesNotHaveDuplicates();
        assertThat(staff)
                .extracting(DemoColleague::login)
                .doesNotHaveDuplicates()
                .allMatch(login -> login.endsWith("@demo.test"));
    }

    @Test
    void somebodyHasEachRoleThatPeopleHave() {
        assertThat(staff)
                .extracting(colleague -> Role.valueOf(colleague.role()))
                .contains(
                        Role.CASE_WORKER,
                        Role.TEAM_LEADER,
                        Role.PARTNER,
                        Role.SECRETARIAT,
                        Role.AUDITOR,
                        Role.ADMINISTRATOR);
    }

    @Test
    void aPartnerReachesOnlyHerOwnUnit() {
        assertThat(staff)
                .filteredOn(colleague -> colleague.role().equals("PARTNER"))
                .extracting(DemoColleague::reach)
                .containsOnly(DemoColleague.Reach.UNIT);
    }

    @Test
    void theDemoMunicipalityIsMarkedAsTestData() {
        DemoMunicipality demo = DemoMunicipality.read();
        assertThat(demo.code()).isEqualTo((short) 766);
        assertThat(demo.label().da()).isEqualTo("Testdata");
    }

    @Test
    void somebodyFillsEveryFunctionThatATemplateNames() throws IOException {
        List<String> filled = staff.stream()
                .flatMap(colleague -> colleague.functions().stream())
                .toList();
        for (Path template : ShippedYaml.templates()) {
            assertThat(filled).containsAll(texts(steps(ShippedYaml.tree(template)), "function"));
        }
    }
}
