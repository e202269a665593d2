package dk.fodfaeste.plans.library;

import static dk.fodfaeste.plans.library.ShippedYaml.elements;
import static dk.fodfaeste.plans.library.ShippedYaml.step;
import static dk.fodfaeste.plans.library.ShippedYaml.steps;
import static dk.fodfaeste.plans.library.ShippedYaml.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What the presets of single practices owe their sources (VAR-6, VAR-8, K02-1a to c, K02-3, K03-2, K07-2). */
class PracticePresetsTest {

    @ParameterizedTest
    @CsvSource({
        "helbredstilbud-varde, VAR-8",
        "roller-og-modtagelse-varde, VAR-6",
        "koereplan-vordingborg, K02-1b",
        "familieteam-aalborg, K02-1a",
        "dialogmodtagelse-aarhus, K02-3",
        "laer-at-bo-haderslev, K03-2",
        "uledsaget-rudersdal, K07-2",
        "integrationsteam-viborg, K02-1c"
    })
    void each_names_its_practice(String key, String practice) {
        assertThat(ShippedYaml.template(key).at("/source/case").asString()).isEqualTo(practice);
    }

    @ParameterizedTest(name = "{0}: {1} is {2} ({3})")
    @CsvSource(delimiter = '|', textBlock = """
            helbredstilbud-varde | offer | within 3 months after responsibility | health.offer
            koereplan-vordingborg | screening-one | before arrival | prearrival.screening1
            koereplan-vordingborg | screening-one-children | before arrival | prearrival.screening1
            koereplan-vordingborg | start-meeting | in the same week as arrival | arrival.startMeeting
            koereplan-vordingborg | start-meeting-children | in the same week as arrival | arrival.startMeeting
            dialogmodtagelse-aarhus | formoede | 3 weeks before arrival | prearrival.formoede
            laer-at-bo-haderslev | inspection | within 14 days after placement | housing.checklist
            laer-at-bo-haderslev | deepen | about 14 days after placement | housing.checklist
            uledsaget-rudersdal | one-contact | before arrival | contactPersons.max
            integrationsteam-viborg | contact-persons | before arrival | contactPersons.max
            """)
    void rules_of_time_stand_at_their_steps(String template, String key, String timing, String rule) {
        JsonNode found = step(ShippedYaml.template(template), key);
        assertThat(found.get("timing").asString()).isEqualTo(timing);
        assertThat(found.get("rule").asString()).isEqualTo(rule);
    }

    @Test
    void the_health_offer_stands_after_a_no_throughout_the_programme() {
        JsonNode varde = ShippedYaml.template("helbredstilbud-varde");
        assertThat(texts(steps(varde), "key"))
                .containsSubsequence(
                        "offer",
                        "answer",
                        "explain-standing",
                        "refer",
                        "book",
                        "examination",
                        "consent",
                        "result",
                        "standing-offer");
        assertThat(step(varde, "standing-offer").get("after").asString()).isEqualTo("explain-standing");
        assertThat(step(varde, "standing-offer").get("until").asString()).isEqualTo("3 years after responsibility");
        assertThat(step(varde, "examination").at("/for-each/age").asString())
                .as("children too")
                .isEqualTo("0-");
        assertThat(varde.has("when")).as("family-reunified too").isFalse();
    }

    @Test
    void varde_gives_four_roles_and_four_tasks_of_reception() {
        assertThat(texts(steps(ShippedYaml.template("roller-og-modtagelse-varde")), "key"))
                .contains(
                        "consultant",
                        "coordinator",
                        "mentor",
                        "guide",
                        "home",
                        "furniture",
                        "practical-help",
                        "family-support",
                        "mentor-end");
    }

    @Test
    void vordingborg_notifies_screens_starts_screens_again_and_plans_for_families_with_children() {
        JsonNode plan = ShippedYaml.template("koereplan-vordingborg");
        assertThat(plan.at("/when/has-child-aged").asString()).isEqualTo("0-17");
        assertThat(texts(steps(plan), "key"))
                .containsSubsequence("notify", "screening-one", "start-meeting", "screening-two", "detailed-plan");
        assertThat(List.of("screening-one", "screening-one-children"))
                .allMatch(key -> step(plan, key).get("after").asString().equals("notify"));
        assertThat(step(plan, "screening-one").get("function").asString()).isEqualTo("integration-worker");
        assertThat(step(plan, "screening-one-children").get("function").asString())
                .isEqualTo("children-youth");
    }

    @Test
    void aalborg_judges_each_of_six_needs_and_coordinates() {
        assertThat(texts(steps(ShippedYaml.template("familieteam-aalborg")), "key"))
                .contains(
                        "day-care",
                        "special-needs",
                        "language-support",
                        "treatment",
                        "health-offers",
                        "network",
                        "leaflets",
                        "coordination-note");
    }

    @Test
    void aarhus_invites_singles_with_folder_and_groups_by_nationality() {
        JsonNode aarhus = ShippedYaml.template("dialogmodtagelse-aarhus");
        assertThat(aarhus.at("/when/size").asString()).isEqualTo("1-1");
        assertThat(texts(steps(aarhus), "key")).contains("folder", "folder-tasks", "group-by-nationality", "translate");
    }

    @Test
    void each_item_of_haderslevs_checklist_is_signed_in_two_parts() {
        JsonNode checklist = ShippedYaml.template("laer-at-bo-haderslev");
        assertThat(texts(elements(checklist.get("phases")), "key")).containsExactly("part-one", "part-two");
        assertThat(steps(checklist)).allMatch(item -> item.get("initials").asBoolean());
        assertThat(texts(steps(checklist), "key"))
                .containsExactly(
                        "inspection",
                        "area",
                        "kitchen",
                        "living-room",
                        "bathroom",
                        "meters",
                        "welcome-folder",
                        "deepen",
                        "fittings",
                        "neighbours",
                        "conflicts");
        assertThat(step(checklist, "welcome-folder").at("/how/da").asString())
                .contains("Almene boliger for alle", "Ind- og fraflytning", "Boligstøtte");
    }

    @Test
    void rudersdal_tells_one_after_the_other_and_sets_one_contact_person() {
        JsonNode rudersdal = ShippedYaml.template("uledsaget-rudersdal");
        assertThat(elements(rudersdal.at("/when/kind")).map(JsonNode::asString)).containsExactly("unaccompanied-minor");
        List<String> told = texts(steps(rudersdal), "key").stream()
                .filter(key -> key.startsWith("tell-"))
                .toList();
        assertThat(told)
                .containsExactly(
                        "tell-psychologist",
                        "tell-contact",
                        "tell-residence",
                        "tell-school",
                        "tell-health",
                        "tell-benefits");
        for (int i = 1; i < told.size(); i++) {
            assertThat(step(rudersdal, told.get(i)).get("after").asString()).isEqualTo(told.get(i - 1));
        }
        assertThat(texts(steps(rudersdal), "key"))
                .contains(
                        "red-cross",
                        "share-responsibility",
                        "screening",
                        "action-plan",
                        "group-course",
                        "everyday",
                        "follow-up");
    }

    @Test
    void viborg_shares_the_case_out() {
        assertThat(texts(steps(ShippedYaml.template("integrationsteam-viborg")), "function"))
                .contains(
                        "team-leader",
                        "coordinating-worker",
                        "company-consultant",
                        "housing",
                        "service-assistant",
                        "bicultural-worker",
                        "child-family-worker");
    }
}
