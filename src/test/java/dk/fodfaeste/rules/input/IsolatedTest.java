package dk.fodfaeste.rules.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The walk over all pages ({@link EveryPageTest}) finds a name that turns round what stands beside it. */
class IsolatedTest {

    @Test
    void a_name_with_a_direction_of_its_own_is_fine() {
        assertThat(Isolated.faults("<title>محمد · 2026-0132</title><p>Familien <bdi>محمد</bdi> · 2026-0132</p>"))
                .isEmpty();
        assertThat(Isolated.faults("<p>Familien Haddad · 2026-0132</p>")).isEmpty();
    }

    @Test
    void a_name_without_one_and_a_number_within_one_are_found() {
        assertThat(Isolated.faults("<p>Familien محمد · 2026-0132</p>"))
                .containsExactly("pulls along what stands beside it: Familien محمد · 2026-0132");
        assertThat(Isolated.faults("<p><bdi>יעל · 2026-0132</bdi></p>"))
                .containsExactly("turns a number round: יעל · 2026-0132");
    }
}
