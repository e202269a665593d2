package dk.fodfaeste.practices;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.people.participant.Participant;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Children in the asylum phase are written down before they are anybody's case; places and the three days come with children. */
@ServerTest
class K01_1Test {

    @Autowired
    ParticipantsAtCentre centre;

    @Autowired
    Practice practice;

    @Test
    void a_child_at_the_centre_stands_in_the_list_with_centre_and_contact_and_has_no_case() {
        Town town = practice.town();
        Participant child = centre.comes(town, "Sami", "Haddad", "2018-04-05", "Rønne");
        centre.takesPart(town, child, "Modtageklasse", "2026-03-02");
        assertThat(centre.list(town)).singleElement().satisfies(each -> {
            assertThat(each.name()).isEqualTo("Sami Haddad");
            assertThat(each.centre()).isEqualTo("Rønne");
            assertThat(each.contact()).isEqualTo("Røde Kors");
            assertThat(each.person()).isNull();
            assertThat(each.participations()).hasSize(1);
        });
    }
}
