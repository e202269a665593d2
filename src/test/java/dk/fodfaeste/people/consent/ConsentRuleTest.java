package dk.fodfaeste.people.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.people.Relation;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For a child a guardian speaks; what she said lapses on the birthday from which the child says it herself. */
class ConsentRuleTest {

    @ParameterizedTest(name = "born {0}, herself from {1}, on {2}: guardian {3}")
    @CsvSource({
        "2008-03-03, 18, 2026-03-02, true",
        "2008-03-02, 18, 2026-03-02, false",
        "2011-03-03, 15, 2026-03-02, true",
        "2011-03-02, 15, 2026-03-02, false",
        "2008-02-29, 18, 2026-02-28, true",
        "2008-02-29, 18, 2026-03-01, false",
        "2026-03-03, 15, 2026-03-02, true"
    })
    void a_guardian_speaks_until_the_birthday(LocalDate birth, int selfFrom, LocalDate day, boolean guardian) {
        assertThat(ConsentRule.needsGuardian(birth, Relation.CHILD, selfFrom, day))
                .isEqualTo(guardian);
        assertThat(ConsentRule.needsGuardian(birth, Relation.MAIN, selfFrom, day))
                .isEqualTo(guardian);
    }

    @Test
    void without_a_birth_date_whoever_came_as_a_child_is_taken_for_one() {
        LocalDate day = LocalDate.of(2026, 3, 2);
        assertThat(ConsentRule.needsGuardian(null, Relation.CHILD, 18, day)).isTrue();
        assertThat(ConsentRule.needsGuardian(null, Relation.SPOUSE, 18, day)).isFalse();
    }

    @ParameterizedTest(name = "given {0} on {1}, today {2}: {3}")
    @CsvSource({
        "true,  2026-03-01, 2026-03-02, LAPSED",
        "true,  2026-03-01, 2026-03-01, GIVEN",
        "true,  2026-03-02, 2026-03-02, GIVEN",
        "false, 2026-03-01, 2026-03-02, WITHDRAWN"
    })
    void what_a_guardian_gave_lapses_and_what_was_withdrawn_stays_so(
            boolean given, LocalDate saidOn, LocalDate today, ConsentRule.State state) {
        LocalDate comesOfAge = LocalDate.of(2008, 3, 2);
        assertThat(ConsentRule.state(given, true, saidOn, comesOfAge, Relation.CHILD, 18, today))
                .isEqualTo(state);
    }

    @Test
    void a_first_no_is_declined_and_only_a_no_after_a_yes_is_withdrawn() {
        LocalDate day = LocalDate.of(2026, 3, 2);
        LocalDate birth = LocalDate.of(1990, 1, 1);
        assertThat(ConsentRule.state(false, false, day, birth, Relation.MAIN, 18, day))
                .isEqualTo(ConsentRule.State.DECLINED);
        assertThat(ConsentRule.state(false, true, day, birth, Relation.MAIN, 18, day))
                .isEqualTo(ConsentRule.State.WITHDRAWN);
    }
}
