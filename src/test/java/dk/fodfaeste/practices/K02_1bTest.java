package dk.fodfaeste.practices;

import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.people.HouseholdKind;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A route plan for children: the plan is made at the second screening meeting; a lone minor has no parents to meet. */
@ServerTest
class K02_1bTest {

    @Autowired
    Practice practice;

    private static final String START = "Hold startmødet med forældrene";
    private static final String SECOND = "Hold det andet screeningsmøde";
    private static final String PLAN = "Læg den detaljerede plan på mødet";

    @Test
    void the_plan_is_made_at_the_second_screening_meeting() {
        Town town = practice.town("koereplan-vordingborg");
        UUID family = practice.family(
                town,
                row(),
                row().relation(Relation.CHILD).name("Omar", "Al-Hakim").born("2015-05-05"));
        assertThat(practice.tasks(town, family, START)).hasSize(1);
        assertThat(Practice.window(practice.tasks(town, family, PLAN).getFirst()))
                .isEqualTo(Practice.window(practice.tasks(town, family, SECOND).getFirst()));
    }

    @Test
    void a_lone_minor_has_no_meeting_with_parents() {
        Town town = practice.town("koereplan-vordingborg");
        UUID minor = practice.family(
                town,
                row().kind(HouseholdKind.UNACCOMPANIED_MINOR)
                        .name("Yusuf", "Demir")
                        .born("2010-05-05"));
        assertThat(practice.titles(town, minor, "K02-1b"))
                .contains(SECOND, PLAN)
                .noneMatch(title -> title.contains("forældre"));
    }
}
