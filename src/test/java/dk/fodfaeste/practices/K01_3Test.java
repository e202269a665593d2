package dk.fodfaeste.practices;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.people.participant.Participant;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestClock;
import dk.fodfaeste.testing.Town;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Jammerbugt's youth school: who takes part has an age and a day of deletion; limits of age and certificates come with programmes. */
@ServerTest
class K01_3Test {

    @Autowired
    ParticipantsAtCentre centre;

    @Autowired
    Practice practice;

    @Autowired
    TestClock clock;

    @Test
    void participants_of_17_18_and_25_stand_in_the_same_list_each_with_her_age() {
        Town town = practice.town();
        centre.comes(town, "Ali", "Noori", "2008-03-03", "Tranum");
        centre.comes(town, "Zahra", "Noori", "2008-03-02", "Tranum");
        centre.comes(town, "Omid", "Karimi", "2001-02-28", "Tranum");
        assertThat(centre.list(town))
                .extracting(each -> each.ageOn(LocalDate.parse("2026-03-02")))
                .containsExactlyInAnyOrder(17, 18, 25);
    }

    @Test
    void whoever_becomes_nobodys_case_is_deleted_on_her_day_and_not_a_day_before() {
        Town town = practice.town();
        town.settles("participants.kept-days", 30);
        Participant ali = centre.comes(town, "Ali", "Noori", "2008-03-03", "Tranum");
        centre.completes(town, centre.takesPart(town, ali, "Klub", "2026-03-02"), "2026-03-02");
        assertThat(ali.deleteOn()).isEqualTo("2026-04-01");
        clock.set("2026-03-31T03:45");
        assertThat(centre.expire(town)).isZero();
        clock.set("2026-04-01T03:45");
        assertThat(centre.expire(town)).isEqualTo(1);
        assertThat(centre.list(town)).isEmpty();
    }
}
