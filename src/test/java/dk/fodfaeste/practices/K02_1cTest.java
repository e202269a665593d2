package dk.fodfaeste.practices;

import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.library.Presets;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An integration team: leaders meet for the municipality, not for each family. */
@ServerTest
class K02_1cTest {

    @Autowired
    Practice practice;

    @Autowired
    Presets presets;

    @Test
    void the_leaders_meetings_are_no_tasks_of_a_family_and_the_template_says_so() {
        Town town = practice.town("integrationsteam-viborg");
        UUID family = practice.family(town, row());
        assertThat(practice.titles(town, family, "K02-1c"))
                .contains("Fordel sagen i teamet", "Vælg højst to kontaktpersoner")
                .noneMatch(title -> title.contains("ledermøde") || title.contains("opsamling"));
        assertThat(practice.tasks(town, family)).allMatch(task -> task.every() == null);
        assertThat(town.read(town.system(), PlanAction.PRESET_LIST, tx -> presets.get(tx, "integrationsteam-viborg"))
                        .file()
                        .note()
                        .da())
                .contains("ledermødet", "hver tredje måned", "Hvert halve år");
    }
}
