package dk.fodfaeste.practices;

import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.people.HouseholdKind;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Young people who come alone: psychologist and caseworker receive, one permanent contact person. */
@ServerTest
class K07_2Test {

    @Autowired
    Practice practice;

    @Autowired
    Answering answering;

    @Test
    void psychologist_and_child_family_caseworker_receive() {
        Town town = practice.town("uledsaget-rudersdal");
        UUID minor = practice.family(
                town,
                row().kind(HouseholdKind.UNACCOMPANIED_MINOR)
                        .name("Yusuf", "Demir")
                        .born("2010-05-05"));
        assertThat(practice.tasks(town, minor))
                .filteredOn(task -> task.title().da().startsWith("Tag imod den unge"))
                .extracting(Task::function)
                .containsExactlyInAnyOrder("psychologist", "child-family-worker", "child-family-worker");
        assertThat(practice.titles(town, minor, "K07-2")).contains("Udpeg én fast kontaktperson");
    }

    @Test
    void nobody_speaks_of_a_guardian_or_a_residential_home() {
        Town town = practice.town("uledsaget-rudersdal");
        UUID minor = practice.family(
                town,
                row().kind(HouseholdKind.UNACCOMPANIED_MINOR)
                        .name("Yusuf", "Demir")
                        .born("2010-05-05"));
        assertThat(practice.tasks(town, minor))
                .extracting(task -> (task.title().da() + " " + task.how().da()).toLowerCase(Locale.ROOT))
                .noneMatch(text -> text.contains("værge") || text.contains("bosted"));
    }

    @Test
    void which_information_to_get_from_the_red_cross_is_asked_point_by_point_and_what_is_missing_stands_there() {
        Town town = practice.town();
        UUID minor = practice.family(
                town,
                row().kind(HouseholdKind.UNACCOMPANIED_MINOR)
                        .name("Yusuf", "Demir")
                        .born("2010-05-05"));
        var list = answering.put(
                town,
                town.system(),
                minor,
                "oplysninger-roede-kors",
                Answering.told(
                        answering.main(town, minor).id(),
                        "health=asked",
                        "school=got",
                        "network=missing",
                        "daily-life=got",
                        "representative=got",
                        "case-papers=got"));
        assertThat(list.told("network")).containsExactly("missing");
        assertThat(list.hides("health")).isFalse();
    }
}
