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
}
