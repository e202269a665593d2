package dk.fodfaeste.practices;

import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.people.duplicate.Duplicates.Match;
import dk.fodfaeste.people.participant.Participant;
import dk.fodfaeste.people.participant.Participant.Participation;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Fast Track: what was completed at the centre goes with her; words, sessions and the skipped module come with programmes. */
@ServerTest
class K01_2Test {

    @Autowired
    ParticipantsAtCentre centre;

    @Autowired
    Practice practice;

    @Test
    void whoever_is_announced_is_proposed_a_person_decides_and_what_she_completed_stands_on_the_familys_page() {
        Town town = practice.town();
        Participant amina = centre.comes(town, "Amina", "Rahimi", "1994-06-17", "Jelling");
        Participation course = centre.takesPart(town, amina, "Fast Track", "2026-01-12");
        centre.completes(town, course, "2026-02-27");
        assertThat(centre.candidates(town, amina)).isEmpty();
        UUID family = practice.family(town, row().name("Amina", "Rahimi").born("1994-06-17"));
        Match match = centre.candidates(town, amina).getFirst();
        assertThat(match.household().id()).isEqualTo(family);
        assertThat(centre.ofFamily(town, family)).isEmpty();
        centre.is(town, amina, match.person().id());
        assertThat(centre.list(town)).isEmpty();
        assertThat(centre.ofFamily(town, family).get(match.person().id()))
                .singleElement()
                .satisfies(each -> assertThat(each.completedOn()).isEqualTo("2026-02-27"));
    }
}
