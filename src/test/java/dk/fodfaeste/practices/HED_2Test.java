package dk.fodfaeste.practices;

import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.plans.Asked;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The employment ladder: six steps, of which each placement names one. */
@ServerTest
class HED_2Test {

    @Autowired
    Practice practice;

    @Test
    void the_six_steps_are_named_in_the_task_and_one_of_them_is_chosen() {
        Town town = practice.town();
        UUID family = practice.family(town, row());
        assertThat(practice.tasks(town, family, "Indplacér borgeren på trappen"))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.how().da())
                            .contains(
                                    "1 ordinært arbejde eller uddannelse",
                                    "2 løntilskud i en privat virksomhed",
                                    "3 løntilskud i det offentlige",
                                    "4 virksomhedspraktik i en privat virksomhed",
                                    "5 virksomhedspraktik i det offentlige",
                                    "6 øvrige udviklingsindsatser");
                    assertThat(task.asked().choices())
                            .extracting(Asked.Choice::key)
                            .containsExactly("1", "2", "3", "4", "5", "6");
                });
    }
}
