package dk.fodfaeste.plans.library;

import static dk.fodfaeste.plans.library.ShippedYaml.elements;
import static dk.fodfaeste.plans.library.ShippedYaml.steps;
import static dk.fodfaeste.plans.library.ShippedYaml.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.kernel.time.Timing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What every shipped plan template must be (docs/templates.md). */
class TemplateFormatTest {

    private static final Set<String> KINDS =
            Set.of("refugee", "quota-refugee", "family-reunified", "unaccompanied-minor", "ukraine");

    private static final Pattern CASE = Pattern.compile("(HED|VAR|HER)-M?\\d|K0\\d-\\d[a-c]?");

    static Stream<Path> templates() throws IOException {
        return ShippedYaml.templates().stream();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void theFileIsNamedAfterItsKey(Path file) {
        assertThat(file).hasFileName(ShippedYaml.tree(file).get("key").asString() + ".yaml");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void onlyKnownFieldsStandInATemplate(Path file) {
        JsonNode template = ShippedYaml.tree(file);
        assertFields(template, Set.of("key", "name", "summary", "source", "phases"), Set.of("subject", "when", "note"));
        assertFields(template.get("source"), Set.of("case", "da", "en"), Set.of());
        assertThat(elements(template.get("phases")))
                .allSatisfy(phase -> assertFields(phase, Set.of("key", "name", "steps"), Set.of()));
        assertThat(steps(template)).allSatisfy(step -> {
            assertFields(
                    step,
                    Set.of("key", "title", "how", "function", "timing"),
                    Set.of(
                            "clocks",
                            "was",
                            "after",
                            "strict",
                            "every",
                            "until",
                            "rule",
                            "source",
                            "when",
                            "for-each",
                            "required",
                            "initials",
                            "fulfilled-by",
                            "sensitivity",
                            "asks",
                            "form"));
            if (step.has("asks")) {
                assertFields(step.get("asks"), Set.of("da", "en", "choices"), Set.of());
                assertThat(elements(step.at("/asks/choices")))
                        .hasSizeGreaterThan(1)
                        .allSatisfy(choice -> assertFields(choice, Set.of("key", "da", "en"), Set.of()));
            }
            assertConditions(step.path("when"));
            assertRange(step.path("for-each").path("age"));
            assertThat(Set.of("", "health", "child-concern"))
                    .contains(step.path("sensitivity").asString(""));
        });
    }

    @ParameterizedTest
    @MethodSource("templates")
    void phasesAndStepsHaveUniqueKeysInKebabCase(Path file) {
        JsonNode template = ShippedYaml.tree(file);
        assertThat(texts(elements(template.get("phases")), "key")).doesNotHaveDuplicates();
        assertThat(texts(steps(template), "key"))
                .doesNotHaveDuplicates()
                .allMatch(key -> key.matches("[a-z]+(-[a-z]+)*"));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyTextIsThereInDanishAndEnglish(Path file) {
        JsonNode template = ShippedYaml.tree(file);
        assertBothLanguages(template.get("name"));
        assertBothLanguages(template.get("summary"));
        assertBothLanguages(template.get("source"));
        elements(template.get("phases")).forEach(phase -> assertBothLanguages(phase.get("name")));
        steps(template).forEach(step -> {
            assertBothLanguages(step.get("title"));
            assertBothLanguages(step.get("how"));
        });
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTitleFitsOnALineAndAHowToSaysWhatDoneMeans(Path file) {
        assertThat(steps(ShippedYaml.tree(file))).allSatisfy(step -> {
            assertThat(step.at("/title/da").asString())
                    .hasSizeLessThanOrEqualTo(60)
                    .doesNotEndWith(".");
            assertThat(step.at("/title/en").asString())
                    .hasSizeLessThanOrEqualTo(60)
                    .doesNotEndWith(".");
            assertThat(step.at("/how/da").asString()).contains("Færdig, når").endsWith(".");
            assertThat(step.at("/how/en").asString()).contains("Done when").endsWith(".");
        });
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyFunctionIsOnTheShippedList(Path file) {
        assertThat(texts(elements(ShippedYaml.functions()), "key"))
                .containsAll(texts(steps(ShippedYaml.tree(file)), "function"));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyTimingHasAReadableForm(Path file) {
        assertThat(texts(steps(ShippedYaml.tree(file)), "timing"))
                .allSatisfy(timing -> assertThat(Timing.parse(timing).text()).isEqualTo(timing));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everySourceIsACaseOfTheContract(Path file) {
        JsonNode template = ShippedYaml.tree(file);
        assertThat(template.at("/source/case").asString()).matches(CASE);
        assertThat(steps(template).filter(step -> step.has("source")))
                .allSatisfy(step -> assertThat(step.get("source").asString())
                        .matches(CASE)
                        .isNotEqualTo(template.at("/source/case").asString()));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aNumberWithoutARuleIsMarkedAsThePresetsOwnChoice(Path file) throws IOException {
        List<String> steps = Pattern.compile("\n      - key: ")
                .splitAsStream(Files.readString(file))
                .skip(1)
                .toList();
        Pattern unmarked = Pattern.compile("timing: .*\\d[^#\n]*(?=\n|$)");
        assertThat(steps)
                .filteredOn(step -> !step.contains("\n        rule: "))
                .allSatisfy(step -> assertThat(unmarked.matcher(step).results().map(MatchResult::group))
                        .isEmpty());
        assertThat(steps)
                .filteredOn(step -> step.contains("\n        rule: "))
                .noneMatch(step -> step.contains("# own choice"));
    }

    private static void assertFields(JsonNode node, Set<String> required, Set<String> optional) {
        assertThat(node.propertyNames()).containsAll(required);
        assertThat(node.propertyNames()).allMatch(field -> required.contains(field) || optional.contains(field));
    }

    private static void assertConditions(JsonNode when) {
        when.propertyNames().forEach(condition -> {
            switch (condition) {
                case "kind" ->
                    assertThat(elements(when.get("kind")).map(JsonNode::asString))
                            .isSubsetOf(KINDS);
                case "has-child-aged", "size" -> assertRange(when.get(condition));
                default ->
                    assertThat(when.get(condition).isBoolean()
                                    && Set.of("has-adult", "interpreter").contains(condition))
                            .as(condition)
                            .isTrue();
            }
        });
    }

    private static void assertRange(JsonNode range) {
        assertThat(range.asString("0-")).matches("\\d+-\\d*|-\\d+");
    }

    private static void assertBothLanguages(JsonNode text) {
        assertThat(text.get("da").asString()).isNotBlank();
        assertThat(text.get("en").asString())
                .isNotBlank()
                .isNotEqualTo(text.get("da").asString());
    }
}
