package dk.fodfaeste.plans.library;

import static dk.fodfaeste.plans.library.ShippedYaml.elements;
import static dk.fodfaeste.plans.library.ShippedYaml.step;
import static dk.fodfaeste.plans.library.ShippedYaml.steps;
import static dk.fodfaeste.plans.library.ShippedYaml.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What the two presets owe their source (K02-2; HED-1, HED-2, HED-M4). */
class ShippedPresetsTest {

    private final JsonNode reception = ShippedYaml.template("modtageplan-ringkoebing-skjern");
    private final JsonNode screening = ShippedYaml.template("tidlig-screening-hedensted");

    @Test
    void theReceptionPlanHoldsEveryTaskThatItsSourceNames() {
        assertThat(texts(steps(reception), "key"))
                .contains(
                        "bank-account",
                        "cv",
                        "day-care",
                        "establishment-costs",
                        "cpr-number",
                        "forms-review",
                        "rent",
                        "school",
                        "furniture");
    }

    @Test
    void theReceptionUnitDoesEverythingBeforeArrival() {
        assertThat(texts(stepsOf("before-arrival"), "function")).containsOnly("reception");
        assertThat(texts(stepsOf("before-arrival").skip(1), "timing"))
                .allMatch(timing -> timing.endsWith(" before arrival"));
    }

    @Test
    void theEmploymentAdviserReceivesTheCitizenOnDayOne() {
        JsonNode receive = step(reception, "receive");
        assertThat(receive.get("function").asString()).isEqualTo("employment-adviser");
        assertThat(receive.get("timing").asString()).isEqualTo("at arrival");
        assertThat(receive.get("rule").asString()).isEqualTo("arrival.dayOneReceiver");
    }

    @Test
    void eachAdultIsJobActiveFromWeekTwo() {
        JsonNode active = step(reception, "job-active");
        assertThat(active.get("timing").asString()).isEqualTo("in week 2 from arrival");
        assertThat(active.get("rule").asString()).isEqualTo("arrival.jobActive");
        assertThat(active.at("/for-each/age").asString()).isEqualTo("18-");
    }

    @Test
    void theReceptionPlanIsFittedFirstAndCorrectedLast() {
        assertThat(texts(steps(reception), "key")).startsWith("fit-plan").endsWith("find-holes");
    }

    @ParameterizedTest
    @CsvSource({"day-care, 0-5", "school, 6-16", "youth, 17-17"})
    void childrenGetTheOfferOfTheirAge(String key, String ages) {
        assertThat(step(reception, key).at("/when/has-child-aged").asString()).isEqualTo(ages);
    }

    @Test
    void everybodyIsContactedAMonthBeforeArrivalByOneOfTwoWays() {
        List<JsonNode> ways = List.of(step(screening, "contact-centre"), step(screening, "contact-family"));
        assertThat(ways).allSatisfy(way -> {
            assertThat(way.get("timing").asString()).isEqualTo("at least 1 month before arrival");
            assertThat(way.get("rule").asString()).isEqualTo("prearrival.identityKnown");
            assertThat(way.get("source").asString()).isEqualTo("HED-M4");
        });
        assertThat(ways.stream().flatMap(way -> elements(way.at("/when/kind"))).map(JsonNode::asString))
                .containsExactlyInAnyOrder(
                        "refugee", "unaccompanied-minor", "ukraine", "quota-refugee", "family-reunified");
    }

    @Test
    void anEmploymentAndAnIntegrationWorkerBothVisit() {
        assertThat(step(screening, "visit-employment").get("function").asString())
                .isEqualTo("employment-adviser");
        assertThat(step(screening, "visit-integration").get("function").asString())
                .isEqualTo("integration-worker");
        assertThat(step(screening, "visit-employment").get("timing"))
                .isEqualTo(step(screening, "visit-integration").get("timing"));
    }

    @ParameterizedTest
    @CsvSource({"screening", "child-assessment", "contract-draft", "plan-draft", "ladder-estimate", "housing-area"})
    void screeningContractPlanAndChildAssessmentBeginBeforeArrival(String key) {
        assertThat(step(screening, key).get("timing").asString()).endsWith(" before arrival");
    }

    @Test
    void theChildAssessmentNeedsItsOwnRightToSee() {
        assertThat(step(screening, "child-assessment").get("sensitivity").asString())
                .isEqualTo("child-concern");
    }

    @ParameterizedTest
    @CsvSource({"ladder-placement", "ladder-reasons"})
    void eachAdultIsPlacedWithReasonsWithin48To96Hours(String key) {
        JsonNode placement = step(screening, key);
        assertThat(placement.get("timing").asString()).isEqualTo("48 to 96 hours after arrival");
        assertThat(placement.get("rule").asString()).isEqualTo("ladder.placement.min/max");
        assertThat(placement.at("/for-each/age").asString()).isEqualTo("18-");
    }

    private Stream<JsonNode> stepsOf(String phase) {
        return elements(reception.get("phases"))
                .filter(candidate -> candidate.get("key").asString().equals(phase))
                .flatMap(found -> elements(found.get("steps")));
    }
}
