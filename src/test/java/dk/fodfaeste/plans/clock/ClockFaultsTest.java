package dk.fodfaeste.plans.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.plans.template.TemplateReader;
import dk.fodfaeste.plans.template.TemplateText;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A template whose alternatives cannot all count is refused, with the place and what is wrong there. */
class ClockFaultsTest {

    private static final String TEMPLATE = """
            key: clocks
            name: {da: Ure, en: Clocks}
            summary: {da: Kort., en: Short.}
            source: {case: K06-4b, da: Prøve, en: Test}
            phases:
              - key: only
                name: {da: Eneste, en: Only}
                steps:
                  - key: talk
                    title: {da: Tal med dem, en: Talk}
                    how: {da: Tal., en: Talk.}
                    function: reception
                    timing: 14 days after arrival
                    clocks: %s
            """;

    private static final String ONE = "{when: {kind: [ukraine]}, timing: at entry}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{timing: at entry}]                                                   | clocks[0].when          | plans.fault.clock.always",
                "[{when: {}, timing: at entry}]                                         | clocks[0].when          | plans.fault.clock.always",
                "[{when: {kind: [ukraine]}, timing: at entry}, {timing: at arrival}]    | clocks[1].when          | plans.fault.clock.always",
                "[{when: {kind: [ukrane]}, timing: at entry}]                           | clocks[0].when.kind     | plans.fault.clock.kind",
                "[{when: {kind: []}, timing: at entry}]                                 | clocks[0].when.kind     | plans.fault.clock.kind",
                "[{when: {relation: [child]}, timing: at entry}]                        | clocks[0].when.relation | plans.fault.clock.person",
                "[{when: {kind: [ukraine]}}]                                            | clocks[0].timing        | plans.fault.clock.timing",
                "[{when: {kind: [ukraine]}, timing: soon}]                              | clocks[0].timing        | time.syntax.start",
                "[{when: {kind: [ukraine]}, timing: at entry}, {when: {kind: [ukraine]}, timing: at arrival}] | clocks[1].when | plans.fault.clock.never",
                "[]                                                                     | clocks                  | plans.fault.clock.count"
            })
    void each_fault_is_named_with_its_step_and_its_place(String clocks, String place, String key) {
        assertThatThrownBy(() -> TemplateReader.read(TEMPLATE.formatted(clocks), Set.of("reception")))
                .isInstanceOfSatisfying(
                        Problem.class,
                        refused -> assertThat(refused.fields().getFirst())
                                .satisfies(field -> assertThat(field.field()).isEqualTo("talk." + place))
                                .satisfies(field -> assertThat(field.key()).startsWith(key.replace(".start", ""))));
    }

    @Test
    void five_alternatives_are_taken_and_six_are_not() {
        String five = Stream.of("refugee", "quota-refugee", "family-reunified", "unaccompanied-minor", "ukraine")
                .map(kind -> ONE.replace("ukraine", kind))
                .collect(Collectors.joining(", "));
        assertThat(TemplateReader.read(TEMPLATE.formatted("[" + five + "]"), Set.of("reception"))
                        .step("talk")
                        .allClocks()
                        .alternatives())
                .hasSize(5);
        assertThatThrownBy(() ->
                        TemplateReader.read(TEMPLATE.formatted("[" + five + ", " + ONE + "]"), Set.of("reception")))
                .isInstanceOfSatisfying(
                        Problem.class,
                        refused -> assertThat(refused.fields().getFirst().key()).isEqualTo("plans.fault.clock.count"));
    }

    @Test
    void a_field_that_does_not_exist_is_named_with_its_line() {
        assertThatThrownBy(() -> TemplateText.read(TEMPLATE.formatted("[{when: {kin: [ukraine]}, timing: at entry}]")))
                .isInstanceOfSatisfying(
                        Problem.class,
                        refused -> assertThat(refused.fields().getFirst())
                                .satisfies(field -> assertThat(field.key()).isEqualTo("plans.draft.import.unknown"))
                                .satisfies(field -> assertThat(field.args())
                                        .startsWith("14", "phases[0].steps[0].clocks[0].when.kin")));
    }

    @Test
    void what_is_read_and_written_again_is_equal() {
        String yaml = TEMPLATE.formatted("[" + ONE + "]");
        String written = TemplateText.write(TemplateText.read(yaml));
        assertThat(TemplateText.file(TemplateText.read(written))).isEqualTo(TemplateText.file(TemplateText.read(yaml)));
        assertThat(written.indexOf("clocks:")).isGreaterThan(written.indexOf("timing:"));
    }
}
