package dk.fodfaeste.practices;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.forms.Answer;
import dk.fodfaeste.forms.answer.AnswerInput;
import dk.fodfaeste.forms.answer.AnswerInput.ValueInput;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** MindSpring: a course is evaluated midway and at its end, in Danish and Arabic (that no group is closed without it comes with groups). */
@ServerTest
class K08_5Test {

    @Autowired
    Practice practice;

    @Autowired
    Answering answering;

    @Test
    void the_end_is_evaluated_about_a_group_and_asks_what_the_middle_asked_and_more() {
        Town town = practice.town();
        Answer middle = answer(town, "midtvejs-mindspring", "role=trainer", "benefit=4", "language=yes");
        Answer end =
                answer(town, "slutevaluering-mindspring", "role=trainer", "benefit=5", "language=yes", "recommend=yes");
        assertThat(end.concerning()).isEqualTo("Forældregruppe, arabisk");
        assertThat(end.household()).isNull();
        assertThat(end.file().questions())
                .extracting(question -> question.key())
                .containsAll(middle.file().questions().stream()
                        .map(question -> question.key())
                        .toList())
                .contains("recommend");
    }

    @Test
    void an_end_evaluation_without_a_recommendation_is_not_finished() {
        Town town = practice.town();
        Assertions.assertThatThrownBy(
                        () -> answer(town, "slutevaluering-mindspring", "role=trainer", "benefit=5", "language=yes"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem ->
                                assertThat(problem.fields().getFirst().field()).isEqualTo("q-recommend"));
    }

    @Test
    void it_stands_in_arabic_beside_the_danish() {
        Town town = practice.town();
        Answer end =
                answer(town, "slutevaluering-mindspring", "role=group", "benefit=5", "language=yes", "recommend=yes");
        assertThat(end.file().languages()).containsExactly("ar");
    }

    private Answer answer(Town town, String form, String... values) {
        List<ValueInput> told = Answering.told(null, values).values();
        return answering.put(
                town,
                town.system(),
                null,
                form,
                new AnswerInput(null, null, null, "Forældregruppe, arabisk", null, null, true, null, null, told));
    }
}
