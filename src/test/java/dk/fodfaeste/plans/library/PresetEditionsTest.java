package dk.fodfaeste.plans.library;

import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.HttpVisitor;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.template.TemplateVersion;
import dk.fodfaeste.plans.template.Templates;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A municipality that uses an earlier edition of a shipped template is offered the present one. */
@ServerTest
class PresetEditionsTest {

    private static final String KEY = "laer-at-bo-haderslev";

    @Autowired
    Towns towns;

    @Autowired
    Presets presets;

    @Autowired
    Templates templates;

    @LocalServerPort
    int port;

    private Town town;
    private String earlier;

    static List<Path> shipped() throws IOException {
        return ShippedYaml.templates();
    }

    @BeforeEach
    void aTownWithAnEarlierEdition() throws IOException {
        town = towns.town();
        try (InputStream file =
                Objects.requireNonNull(getClass().getResourceAsStream("/presets/laer-at-bo-haderslev-1.yaml"))) {
            earlier = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void whoever_changes_a_shipped_template_notes_its_new_edition(Path file) throws IOException {
        String key = file.getFileName().toString().replace(".yaml", "");
        assertThat(PresetEditions.of(key)).endsWith(PresetEditions.digest(Files.readString(file)));
    }

    @Test
    void an_earlier_edition_that_was_left_as_it_was_is_upgraded_and_the_families_stay_until_they_are_moved() {
        publish(earlier);
        town.announce(row().household("H1").build());
        assertThat(preset().earlier()).isTrue();
        assertThat(preset().changed()).isFalse();
        Caller admin = town.person("Sofie Lind", Role.ADMINISTRATOR);
        HttpVisitor visitor = new HttpVisitor(port);
        visitor.logIn(town.login(admin), Town.PASSWORD);
        assertThat(visitor.get("/skabeloner").body()).contains("Et eksempel, I bruger, er kommet i en ny udgave");
        assertThat(visitor.get("/skabeloner/eksempler").body()).contains("Tag den nye udgave i brug");
        assertThat(visitor.form("/skabeloner/eksempler/" + KEY + "/ny-udgave", Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(preset().earlier()).isFalse();
        assertThat(Objects.requireNonNull(preset().current()).version()).isEqualTo(2);
        List<TemplateVersion> versions =
                town.read(town.system(), PlanAction.TEMPLATE_SEE, tx -> templates.versions(tx, KEY));
        assertThat(versions).extracting(TemplateVersion::families).containsExactly(0, 1);
        assertThatThrownBy(this::upgrade)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.key()).isEqualTo("plans.preset.newest"));
    }

    @Test
    void what_the_municipality_has_made_its_own_is_not_replaced() {
        publish(earlier.replace("Gennemgå køkkenet", "Se på køkkenet"));
        assertThat(preset().earlier()).isFalse();
        assertThat(preset().changed()).isTrue();
        assertThatThrownBy(this::upgrade)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.key()).isEqualTo("plans.preset.changed"));
    }

    private void publish(String yaml) {
        town.run(town.system(), PlanAction.TEMPLATE_PUBLISH, tx -> templates.publish(tx, yaml));
    }

    private Preset preset() {
        return town.read(town.system(), PlanAction.PRESET_LIST, tx -> presets.get(tx, KEY));
    }

    private void upgrade() {
        town.run(town.system(), PlanAction.PRESET_UPGRADE, tx -> presets.upgrade(tx, KEY));
    }
}
