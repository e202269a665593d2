package dk.fodfaeste.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A guardian speaks for a child until the birthday from which the child says it herself. */
class SpeaksForHerselfTest {

    private static Person born(@Nullable LocalDate birth, Relation relation) {
        var details = new PersonDetails(relation, "Lina", null, birth, false, null, null, null, null, null);
        return new Person(UUID.randomUUID(), UUID.randomUUID(), details, List.of(), null, null, 1);
    }

    @ParameterizedTest(name = "born {0}, herself from {1}, on {2}: {3}")
    @CsvSource({
        "2008-03-03, 18, 2026-03-02, false",
        "2008-03-02, 18, 2026-03-02, true",
        "2011-03-03, 15, 2026-03-02, false",
        "2011-03-02, 15, 2026-03-02, true",
        "2008-02-29, 18, 2026-02-28, false",
        "2008-02-29, 18, 2026-03-01, true",
        "2026-03-03, 15, 2026-03-02, false"
    })
    void a_guardian_speaks_until_the_birthday(LocalDate birth, int from, LocalDate day, boolean herself) {
        assertThat(born(birth, Relation.CHILD).speaksForHerself(from, day)).isEqualTo(herself);
        assertThat(born(birth, Relation.MAIN).speaksForHerself(from, day)).isEqualTo(herself);
    }

    @Test
    void without_a_birth_date_whoever_came_as_a_child_is_taken_for_one() {
        LocalDate day = LocalDate.of(2026, 3, 2);
        assertThat(born(null, Relation.CHILD).speaksForHerself(18, day)).isFalse();
        assertThat(born(null, Relation.SPOUSE).speaksForHerself(18, day)).isTrue();
    }
}
