package dk.fodfaeste.practices;

import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.people.Relation;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A family team across departments: the conference is one event for the staff. */
@ServerTest
class K02_1aTest {

    @Autowired
    Practice practice;

    @Test
    void the_conference_is_no_task_of_a_family_and_the_leaflets_are_named() {
        Town town = practice.town("familieteam-aalborg");
        UUID family = practice.family(
                town,
                row(),
                row().relation(Relation.CHILD).name("Omar", "Al-Hakim").born("2015-05-05"));
        assertThat(practice.titles(town, family, "K02-1a"))
                .contains("Foretag den fælles vurdering")
                .noneMatch(title -> title.toLowerCase(Locale.ROOT).contains("konference"));
        assertThat(practice.tasks(town, family, "Giv familien pjecer og film på dens sprog")
                        .getFirst()
                        .how()
                        .da())
                .contains("dagtilbud", "vuggestue", "skole", "børns sundhed");
    }
}
