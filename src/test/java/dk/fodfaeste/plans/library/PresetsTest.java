package dk.fodfaeste.plans.library;

import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.template.Template;
import dk.fodfaeste.plans.template.Templates;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.api.ApiClient;
import dk.fodfaeste.testing.api.ApiResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Shipped templates, and what happens when a municipality takes one into use. */
@ServerTest
class PresetsTest {

    private static final String AARHUS = "dialogmodtagelse-aarhus";

    @Autowired
    Towns towns;

    @Autowired
    Presets presets;

    @Autowired
    Templates templates;

    @Autowired
    Environment test;

    private Town town;

    @BeforeEach
    void aTown() {
        town = towns.town();
    }

    @Test
    void a_municipality_begins_with_two_and_chooses_among_the_others() {
        assertThat(all()).hasSizeGreaterThanOrEqualTo(10);
        assertThat(all())
                .filteredOn(preset -> preset.current() != null)
                .extracting(Preset::key)
                .containsExactly("modtageplan-ringkoebing-skjern", "tidlig-screening-hedensted");
    }

    @Test
    void every_preset_can_be_taken_into_use_and_starts_for_a_family() {
        all().stream().filter(preset -> preset.current() == null).forEach(preset -> use(preset.key()));
        assertThat(all()).allSatisfy(preset -> {
            assertThat(preset.current()).isNotNull();
            assertThat(preset.changed()).isFalse();
        });
        town.announce(row().household("H1").build());
        ApiClient client = ApiClient.of(test, town.token(ApiScope.HOUSEHOLDS_READ, ApiScope.TASKS_READ));
        ApiResponse plans =
                client.get("/households/" + client.get("/households").at("/items/0/id") + "/plans");
        assertThat(plans.items())
                .extracting(plan -> plan.get("template").asString())
                .contains(
                        AARHUS,
                        "helbredstilbud-varde",
                        "roller-og-modtagelse-varde",
                        "laer-at-bo-haderslev",
                        "integrationsteam-viborg")
                .doesNotContain("koereplan-vordingborg", "familieteam-aalborg", "uledsaget-rudersdal");
    }

    @Test
    void it_holds_for_families_who_come_from_now_on() {
        town.announce(row().household("before").build());
        use(AARHUS);
        ApiClient client = ApiClient.of(test, town.token(ApiScope.HOUSEHOLDS_READ));
        assertThat(client.get("/households/" + client.get("/households").at("/items/0/id") + "/plans")
                        .items())
                .hasSize(2);
    }

    @Test
    void one_that_is_in_use_is_not_replaced() {
        use(AARHUS);
        assertThatThrownBy(() -> use(AARHUS)).isInstanceOf(Problem.class).hasMessageContaining("plans.preset.used");
    }

    @Test
    void what_the_municipality_has_changed_is_neither_replaced_nor_taken_away() {
        Preset taken = use(AARHUS);
        town.write(
                town.system(),
                PlanAction.TEMPLATE_PUBLISH,
                tx -> templates.publish(tx, taken.yaml().replace("Hold formødet", "Hold vores formøde")));
        assertThat(all()).filteredOn(preset -> preset.key().equals(AARHUS)).allMatch(Preset::changed);
        assertThatThrownBy(() -> use(AARHUS)).hasMessageContaining("plans.preset.used");
        assertThatThrownBy(() -> leave(AARHUS)).hasMessageContaining("plans.preset.changed");
    }

    @Test
    void taken_out_of_use_and_in_again_it_gets_the_next_version() {
        use(AARHUS);
        assertThat(leave(AARHUS).current()).isNull();
        assertThatThrownBy(() -> leave(AARHUS)).hasMessageContaining("plans.preset.unused");
        assertThat(use(AARHUS).current()).extracting(Template::version).isEqualTo(2);
    }

    @Test
    void another_system_reads_and_uses_them() {
        ApiClient client = ApiClient.of(test, town.token(ApiScope.TEMPLATES_READ, ApiScope.TEMPLATES_WRITE));
        assertThat(client.get("/presets").items()).hasSameSizeAs(all());
        assertThat(client.get("/presets/" + AARHUS).at("/preset/caseId")).isEqualTo("K02-3");
        assertThat(client.get("/presets/" + AARHUS).at("/definition")).startsWith("key: " + AARHUS);
        assertThat(client.post("/presets/" + AARHUS + "/use").at("/currentVersion"))
                .isEqualTo("1");
        assertThat(client.post("/presets/" + AARHUS + "/use").status()).isEqualTo(409);
        assertThat(client.post("/presets/" + AARHUS + "/leave")
                        .json()
                        .get("currentVersion")
                        .isNull())
                .isTrue();
        assertThat(client.post("/presets/nowhere/use").status()).isEqualTo(404);
    }

    private List<Preset> all() {
        return town.read(town.system(), PlanAction.PRESET_LIST, presets::all);
    }

    private Preset use(String key) {
        return town.write(town.system(), PlanAction.PRESET_USE, tx -> presets.use(tx, key));
    }

    private Preset leave(String key) {
        return town.write(town.system(), PlanAction.PRESET_LEAVE, tx -> presets.leave(tx, key));
    }
}
