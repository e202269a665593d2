package dk.fodfaeste.forms.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.forms.FormFile;
import dk.fodfaeste.kernel.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormReaderTest {

    private static final String GOOD = """
            key: own
            name: {da: Eget}
            summary: {da: Vores}
            source: {case: K06-3a, da: Os}
            about: person
            questions:
              - {key: a, type: choice, text: {da: Hvad?, ti: X}, options: [{key: one, text: {da: Et}}, {key: two, text: {da: To}}]}
              - {key: b, type: scale, text: {da: Hvor meget?}, min: 1, max: 5, when: {question: a, is: [one]}}
            """;

    @Test
    void a_text_needs_danish_and_may_have_any_language_that_there_is() {
        FormFile file = FormReader.read(GOOD);
        assertThat(file.languages()).containsExactly("ti");
        assertThat(file.questions().getFirst().text().in("ti")).isEqualTo("X");
        assertThat(keys(GOOD.replace("da: Hvad?", "en: What?"))).containsExactly("forms.file.missing");
        assertThat(keys(GOOD.replace("ti: X", "not_a_tag: X"))).containsExactly("forms.file.value");
    }

    @Test
    void all_that_is_wrong_is_said_at_once_with_its_line() {
        List<Problem.Field> faults = faults(
                GOOD.replace("about: person\n", "").replace("key: b", "key: a").replace("max: 5", "max: 1"));
        assertThat(faults).extracting(each -> each.args().get(0)).contains(7);
        assertThat(faults).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void a_condition_asks_for_an_earlier_question_and_an_answer_that_it_has() {
        assertThat(keys(GOOD.replace("question: a", "question: b"))).containsExactly("forms.file.value");
        assertThat(keys(GOOD.replace("is: [one]", "is: [three]"))).containsExactly("forms.file.value");
    }

    @Test
    void a_condition_does_not_tell_what_its_question_keeps() {
        assertThat(keys(GOOD.replace("type: choice,", "type: choice, sensitivity: health,")))
                .containsExactly("forms.file.value");
    }

    @Test
    void a_field_that_there_is_none_of_is_refused_with_its_line() {
        assertThat(keys(GOOD + "extra: 1\n")).containsExactly("forms.file.field");
        assertThat(keys("key: [")).containsExactly("forms.file.broken");
    }

    private static List<String> keys(String yaml) {
        return faults(yaml).stream().map(Problem.Field::key).toList();
    }

    private static List<Problem.Field> faults(String yaml) {
        List<Problem.Field> found = new java.util.ArrayList<>();
        assertThatThrownBy(() -> FormReader.read(yaml))
                .isInstanceOfSatisfying(Problem.class, problem -> found.addAll(problem.fields()));
        return found;
    }
}
