package dk.fodfaeste.agreements.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.fodfaeste.agreements.AgreementAction;
import dk.fodfaeste.agreements.kind.Kinds.KindInput;
import dk.fodfaeste.agreements.kind.Kinds.Known;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Kinds of agreement are files: read with clear answers, changed in editions. */
@ServerTest
class KindsTest {

    private static final String YAML = """
            key: own-kind
            name: {da: Egen, en: Own}
            summary: {da: Kort., en: Short.}
            source: {case: HER-4, da: Os, en: Us}
            longest: 2 years
            counters:
              - key: homes
                name: {da: Boliger, en: Homes}
                unit: homes
                ceiling: 60
            """;

    @Autowired
    Towns towns;

    @Autowired
    Kinds kinds;

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(delimiter = '|', textBlock = """
            longest: 2 years      | longest: soon          | agreements.kind.value   | 5 | longest
            unit: homes           | unit: kilograms        | agreements.kind.field   | 9 | counters.0.unit
            ceiling: 60           | ceiling: 60.5          | agreements.kind.value   | 10 | counters.0.ceiling
            ceiling: 60           | celing: 60             | agreements.kind.field   | 10 | counters.0.celing
            'name: {da: Boliger, en: Homes}' | 'name: {en: Homes}' | agreements.kind.missing | 8 | counters.0.name.da
            key: own-kind         | key: Own Kind          | agreements.kind.value   | 1 | key
            longest: 2 years      | age: 6-24              | agreements.kind.value   | 5 | age
            longest: 2 years      | sensitivity: rumours   | agreements.kind.value   | 5 | sensitivity
            longest: 2 years      | meeting: now and then  | agreements.kind.value   | 5 | meeting
            """)
    void what_is_wrong_is_told_with_its_line_and_its_field(
            String right, String wrong, String code, int line, String field) {
        Problem problem = catchThrowableOfType(Problem.class, () -> KindReader.read(YAML.replace(right, wrong)));
        assertThat(problem.fields()).singleElement().satisfies(fault -> {
            assertThat(fault.key()).isEqualTo(code);
            assertThat(fault.args()).startsWith(line, field);
        });
    }

    @Test
    void what_is_no_yaml_says_in_which_line() {
        Problem problem = catchThrowableOfType(Problem.class, () -> KindReader.read("key: own\nname: \"open"));
        assertThat(problem.fields().getFirst().key()).isEqualTo("agreements.kind.broken");
    }

    @Test
    void a_municipality_adds_a_kind_and_changes_it_and_the_neighbour_has_none() {
        Town town = towns.town();
        save(town, YAML, null);
        assertThat(known(town, "own-kind").own()).isTrue();
        save(town, YAML.replace("60", "70"), 1);
        assertThat(known(town, "own-kind").edition()).isEqualTo(2);
        assertThat(keys(towns.town())).doesNotContain("own-kind").contains("rammeaftale-frederiksberg");
    }

    @Test
    void who_has_read_an_earlier_edition_is_told() {
        Town town = towns.town();
        save(town, YAML, null);
        save(town, YAML.replace("60", "70"), 1);
        Problem problem = catchThrowableOfType(Problem.class, () -> save(town, YAML.replace("60", "80"), 1));
        assertThat(problem.key()).isEqualTo("agreements.kind.changed");
    }

    @Test
    void a_shipped_kind_that_is_changed_keeps_what_it_was_beside_it() {
        Town town = towns.town();
        Known shipped = known(town, "fritidspas-skanderborg");
        assertThat(shipped.own()).isFalse();
        save(town, shipped.text().replace("ceiling: 1500", "ceiling: 1800"), shipped.edition());
        Known own = known(town, "fritidspas-skanderborg");
        assertThat(own.own()).isTrue();
        assertThat(own.newer()).isFalse();
        save(town, shipped.text(), own.edition());
        assertThat(known(town, "fritidspas-skanderborg").own()).isFalse();
    }

    private void save(Town town, String yaml, Integer edition) {
        town.run(
                town.system(),
                AgreementAction.AGREEMENT_KIND_CHANGE,
                tx -> kinds.save(tx, new KindInput(yaml, edition)));
    }

    private Known known(Town town, String key) {
        return town.read(town.system(), AgreementAction.AGREEMENT_KIND_SEE, tx -> kinds.get(tx, key));
    }

    private List<String> keys(Town town) {
        return town.read(town.system(), AgreementAction.AGREEMENT_KIND_SEE, kinds::all).stream()
                .map(each -> each.kind().key())
                .toList();
    }
}
