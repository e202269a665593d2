package dk.fodfaeste.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.text.Texts;
import dk.fodfaeste.kernel.text.UiLanguage;
import dk.fodfaeste.kernel.text.Words;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormTest {

    private final Words words = Texts.load().of(UiLanguage.DA);

    @Test
    void refusedInputIsKept() {
        var form = Form.sent(Map.of("navn", new String[] {" Amina "}))
                .refused(Problem.inField("dato", "ui.input.missing"), words);
        assertThat(form.value("navn")).isEqualTo("Amina");
        assertThat(form.error("dato")).isEqualTo("Udfyld feltet.");
        assertThat(form.error("navn")).isEmpty();
    }

    @Test
    void aFieldShowsItsFirstErrorAndTheSummaryKeepsTheirOrder() {
        var form = Form.empty()
                .refused(
                        Problem.inField("b", "ui.input.missing")
                                .and("a", "ui.input.missing")
                                .and("b", "ui.problem.wrong-value"),
                        words);
        assertThat(form.errors().keySet()).containsExactly("b", "a");
        assertThat(form.error("b")).isEqualTo("Udfyld feltet.");
    }

    @Test
    void whatIsSaidOfTheWholeStandsAboveWhatIsSaidOfItsFields() {
        var form = Form.empty().refused(Problem.conflict("ui.problem.busy").and("a", "ui.input.missing"), words);
        assertThat(form.errors().keySet()).containsExactly("", "a");
        assertThat(form.error("")).startsWith("En anden");
    }

    @Test
    void aFieldMayHoldManyValues() {
        var form = Form.sent(Map.of("kanal", new String[] {"sms", "brev"}));
        assertThat(form.holds("kanal", "brev")).isTrue();
        assertThat(form.holds("kanal", "e-mail")).isFalse();
        assertThat(form.values("andet")).isEmpty();
        assertThat(form.value("andet")).isEmpty();
    }
}
