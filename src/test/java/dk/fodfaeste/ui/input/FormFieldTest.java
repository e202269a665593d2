package dk.fodfaeste.ui.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.kernel.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Components that a form fills in elsewhere than in the field of their name, and those that must be told to be nothing. */
class FormFieldTest {

    @Command
    record Handed(
            Optional<UUID> to,
            @FormField("to") @Nullable UUID unit,
            @FormField("why") String reason) {}

    private static final UUID SOMEBODY = UUID.fromString("019f0000-0000-7000-8000-000000000001");

    @Test
    void a_choice_fills_in_the_component_that_it_names() {
        assertThat(form("unit:" + SOMEBODY)).isEqualTo(new Handed(Optional.empty(), SOMEBODY, "x"));
        assertThat(form(SOMEBODY.toString())).isEqualTo(new Handed(Optional.of(SOMEBODY), null, "x"));
    }

    @Test
    void nothing_chosen_and_nothing_sent_are_refused_at_the_field() {
        assertThat(refused(() -> form(""))).containsExactly("to ui.input.missing");
        assertThat(refused(() -> Commands.fromForm(Handed.class, Map.of("why", List.of("x")))))
                .containsExactly("to ui.input.missing");
        assertThat(refused(() -> form("unit:nowhere"))).containsExactly("unit ui.input.choose");
    }

    @Test
    void a_form_is_told_in_which_field_a_component_stands() {
        assertThat(Commands.field(Handed.class, "reason")).isEqualTo("why");
        assertThat(Commands.field(Handed.class, "unit")).isEqualTo("to");
        assertThat(Commands.field(Handed.class, "elsewhere")).isEqualTo("elsewhere");
        assertThat(Commands.longest(Handed.class, "why")).isEqualTo(Text.USUAL);
    }

    @Test
    void json_tells_nothing_by_null_and_must_tell_it() {
        assertThat(json("{\"to\": null, \"reason\": \"x\"}")).isEqualTo(new Handed(Optional.empty(), null, "x"));
        assertThat(json("{\"to\": \"" + SOMEBODY + "\", \"reason\": \"x\"}"))
                .isEqualTo(new Handed(Optional.of(SOMEBODY), null, "x"));
        assertThat(refused(() -> json("{\"reason\": \"x\"}"))).containsExactly("to ui.input.missing");
        assertThat(refused(() -> json("{\"to\": \"\", \"reason\": \"x\"}")))
                .containsExactly("to ui.problem.wrong-type");
    }

    private static Handed form(String to) {
        return Commands.fromForm(Handed.class, Map.of("to", List.of(to), "why", List.of("x")));
    }

    private static Handed json(String json) {
        return Commands.fromJson(Handed.class, JsonMapper.shared().readTree(json));
    }

    private static List<String> refused(ThrowingCallable read) {
        List<String> faults = new ArrayList<>();
        assertThatThrownBy(read)
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> problem.fields().forEach(field -> faults.add(field.field() + " " + field.key())));
        return faults;
    }
}
