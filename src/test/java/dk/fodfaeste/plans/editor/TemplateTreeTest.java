package dk.fodfaeste.plans.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.kernel.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the shape of a plan changes. */
class TemplateTreeTest {

    private TemplateTree tree;

    @BeforeEach
    void twoPhasesWithTwoStepsAndOne() {
        tree = TemplateTree.empty("Prøve", "Test");
        tree.addPhase("Før", "Before");
        tree.addPhase("Efter", "After");
        tree.addStep("foer", "A", "A", "reception", "at notice");
        tree.addStep("foer", "B", "B", "reception", "at notice");
        tree.addStep("efter", "C", "C", "reception", "at arrival");
    }

    @Test
    void a_step_goes_up_and_down_within_its_phase() {
        tree.moveStep("b", -1);
        assertThat(order()).containsExactly("foer: b a", "efter: c");
        tree.moveStep("b", 1);
        assertThat(order()).containsExactly("foer: a b", "efter: c");
    }

    @Test
    void a_step_goes_over_the_end_of_its_phase_into_the_next_one() {
        tree.moveStep("b", 1);
        assertThat(order()).containsExactly("foer: a", "efter: b c");
        tree.moveStep("b", -1);
        assertThat(order()).containsExactly("foer: a b", "efter: c");
    }

    @Test
    void the_first_step_stays_when_it_is_moved_up_and_the_last_when_it_is_moved_down() {
        tree.moveStep("a", -1);
        tree.moveStep("c", 1);
        assertThat(order()).containsExactly("foer: a b", "efter: c");
    }

    @Test
    void a_step_is_put_before_another_or_at_the_end_of_a_phase() {
        tree.moveStep("c", "foer", "b");
        assertThat(order()).containsExactly("foer: a c b", "efter: ");
        tree.moveStep("a", "efter", null);
        assertThat(order()).containsExactly("foer: c b", "efter: a");
        tree.moveStep("a", "efter", "a");
        assertThat(order()).containsExactly("foer: c b", "efter: a");
    }

    @Test
    void a_place_that_a_colleague_has_removed_loses_no_step() {
        assertThatThrownBy(() -> tree.moveStep("a", "efter", "gone")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> tree.moveStep("a", "gone", null)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> tree.moveStep("gone", "efter", null)).isInstanceOf(Problem.class);
        assertThat(order()).containsExactly("foer: a b", "efter: c");
    }

    @Test
    void a_copy_stands_behind_its_step_with_a_key_of_its_own() {
        assertThat(tree.duplicate("a")).isEqualTo("a-2");
        assertThat(tree.duplicate("a")).isEqualTo("a-3");
        assertThat(order()).containsExactly("foer: a a-3 a-2 b", "efter: c");
    }

    @Test
    void what_waited_for_a_step_that_is_removed_waits_no_more() {
        tree.step("b").put("after", "a");
        tree.removeStep("a");
        assertThat(order()).containsExactly("foer: b", "efter: c");
        assertThat(tree.step("b").has("after")).isFalse();
    }

    @Test
    void phases_change_places_and_are_removed_with_their_steps() {
        tree.movePhase("efter", -1);
        assertThat(order()).containsExactly("efter: c", "foer: a b");
        tree.movePhase("efter", -1);
        tree.removePhase("foer");
        assertThat(order()).containsExactly("efter: c");
    }

    @Test
    void a_key_is_made_from_danish_words() {
        assertThat(TemplateTree.slug("Søg børnehave på Ærø", Set.of())).isEqualTo("soeg-boernehave-paa-aeroe");
        assertThat(TemplateTree.slug("48 timer", Set.of())).isEqualTo("timer");
        assertThat(TemplateTree.slug("?!", Set.of("x"))).isEqualTo("x-2");
        assertThat(TemplateTree.slug("a".repeat(200), Set.of())).hasSize(60);
    }

    private List<String> order() {
        List<String> order = new ArrayList<>();
        tree.root().get("phases").forEach(phase -> {
            List<String> steps = new ArrayList<>();
            phase.get("steps").forEach(step -> steps.add(step.get("key").asString()));
            order.add(phase.get("key").asString() + ": " + String.join(" ", steps));
        });
        return order;
    }
}
