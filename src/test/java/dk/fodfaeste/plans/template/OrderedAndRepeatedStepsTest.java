package dk.fodfaeste.plans.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.plans.template.TemplateFile.Step;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a template may say of the order and the return of its steps (docs/templates.md). */
class OrderedAndRepeatedStepsTest {

    @Test
    void a_step_may_wait_for_one_that_stands_before_it() {
        assertThat(second("after: first").after()).isEqualTo("first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"after: third", "after: second", "after: nowhere"})
    void it_cannot_wait_for_itself_for_a_later_one_or_for_none(String after) {
        assertThatThrownBy(() -> second(after))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("plans.template.after");
    }

    @Test
    void a_step_may_come_again_for_ever_or_until_something() {
        assertThat(second("every: every 3 months since last meeting"))
                .extracting(Step::every, Step::until)
                .containsExactly("every 3 months since last meeting", null);
        assertThat(
                        second(
                                "every: 'every week since last visit, on closed days: keep'\n        until: 26 weeks after arrival"))
                .extracting(Step::until)
                .isEqualTo("26 weeks after arrival");
    }

    @ParameterizedTest
    @ValueSource(strings = {"every: 3 weeks after arrival", "every: 'at arrival, on closed days: keep'"})
    void a_rhythm_counts_from_when_it_was_last_held(String every) {
        assertThatThrownBy(() -> second(every))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("plans.template.every");
    }

    @ParameterizedTest
    @ValueSource(strings = {"every: often", "every: every week since last visit\n        until: soon"})
    void what_cannot_be_read_is_refused(String repeat) {
        assertThatThrownBy(() -> second(repeat))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("plans.template.timing");
    }

    @Test
    void an_end_needs_a_rhythm() {
        assertThatThrownBy(() -> second("until: 26 weeks after arrival"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("plans.template.until");
    }

    private static Step second(String more) {
        String step = """
                      - key: %s
                        title: {da: Trin, en: Step}
                        how: {da: Sådan, en: Thus}
                        function: reception
                        timing: at arrival
                """;
        return TemplateReader.read(
                        """
                key: example
                name: {da: Eksempel, en: Example}
                summary: {da: Kort, en: Short}
                source: {case: K07-2, da: Kilde, en: Source}
                phases:
                  - key: phase
                    name: {da: Fase, en: Phase}
                    steps:
                """ + step.formatted("first") + step.formatted("second") + "        " + more + "\n"
                                + step.formatted("third"),
                        Set.of("reception"))
                .steps()
                .get(1);
    }
}
