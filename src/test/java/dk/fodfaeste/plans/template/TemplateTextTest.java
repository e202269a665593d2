package dk.fodfaeste.plans.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.plans.editor.TemplateTree;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A template as YAML: what is written is read back equal, and what is no template is refused with line and path. */
class TemplateTextTest {

    private static final String HEAD = """
            key: short
            name: {da: Kort, en: Short}
            summary: {da: Kort., en: Short.}
            source: {case: K02-2, da: Prøve, en: Test}
            phases:
              - key: only
                name: {da: Eneste, en: Only}
                steps:
                  - key: sign
                    title: {da: Skriv under, en: Sign}
                    how: {da: Skriv under., en: Sign.}
                    function: reception
                    timing: at notice
            """;

    @Property(tries = 300)
    void what_is_written_is_read_back_equal(@ForAll("templates") ObjectNode template) {
        String yaml = TemplateText.write(template);
        assertThat(TemplateText.readKnown(yaml)).as(yaml).isEqualTo(template);
        assertThat(TemplateText.write(TemplateText.read(yaml))).isEqualTo(yaml);
    }

    @Test
    void fields_are_written_in_their_usual_order_whatever_order_they_came_in() {
        String turned = HEAD.replace("        timing: at notice\n", "")
                .replace("        function: reception\n", "        timing: at notice\n        function: reception\n");
        assertThat(TemplateText.write(TemplateText.read(turned)))
                .isEqualTo(TemplateText.write(TemplateText.read(HEAD)));
    }

    @Test
    void a_draft_may_lack_texts_and_timings_but_no_keys() {
        TemplateText.read("key: bare\n");
        TemplateText.read("key: bare\nphases:\n  - key: first\n    steps:\n      - key: one\n");
        assertThat(refusal("name: {da: x, en: y}\n"))
                .extracting(Problem.Field::key)
                .containsExactly("plans.draft.import.key");
    }

    @Test
    void a_field_that_does_not_exist_is_named_with_its_line_and_path() {
        List<Problem.Field> found =
                refusal(HEAD.replace("timing: at notice", "timing: at notice\n        timnig: at arrival"));
        assertThat(found).extracting(Problem.Field::field).containsExactly("phases[0].steps[0].timnig");
        assertThat(found).extracting(Problem.Field::key).containsExactly("plans.draft.import.unknown");
        assertThat(found.getFirst().args()).startsWith("14", "phases[0].steps[0].timnig");
    }

    @Test
    void all_that_is_wrong_is_named_at_once() {
        List<Problem.Field> found = refusal(HEAD.replace("function: reception", "initials: maybe")
                .replace("phases:", "when: 7\nphases:")
                .replace("{da: Skriv under, en: Sign}", "[x]"));
        assertThat(found)
                .extracting(Problem.Field::field)
                .containsExactly("when", "phases[0].steps[0].title", "phases[0].steps[0].initials");
    }

    @Test
    void the_same_key_twice_is_refused_at_the_second() {
        String twice = HEAD
                + HEAD.lines()
                        .filter(line -> line.startsWith("      "))
                        .collect(java.util.stream.Collectors.joining("\n"));
        List<Problem.Field> found = refusal(twice + "\n");
        assertThat(found).extracting(Problem.Field::field).containsExactly("phases[0].steps[1].key");
        assertThat(found).extracting(Problem.Field::key).containsExactly("plans.draft.import.twice");
    }

    @Test
    void what_is_no_yaml_is_refused_at_its_line() {
        assertThat(refusal("key: x\nname: {da: [\n").getFirst().key()).isEqualTo("plans.draft.import.syntax");
        assertThat(refusal("key: x\nkey: y\n").getFirst().key()).isEqualTo("plans.draft.import.syntax");
        assertThat(refusal("").getFirst().key()).isEqualTo("plans.draft.import.none");
        assertThat(refusal("- a\n- b\n").getFirst().key()).isEqualTo("plans.draft.import.none");
        assertThat(refusal("x".repeat(TemplateText.LONGEST + 1)).getFirst().key())
                .isEqualTo("plans.template.long");
    }

    private static List<Problem.Field> refusal(String yaml) {
        return catchThrowableOfType(Problem.class, () -> TemplateText.read(yaml))
                .fields();
    }

    @Provide
    Arbitrary<ObjectNode> templates() {
        Arbitrary<List<ObjectNode>> phases = phases().list().ofMaxSize(3);
        return Combinators.combine(words(), words(), phases).as((da, en, all) -> {
            ObjectNode template = JsonNodeFactory.instance.objectNode();
            template.put("key", "a-template");
            TemplateTree.texts(template, "name", da, en);
            for (int i = 0; i < all.size(); i++) {
                all.get(i).put("key", "phase-" + i);
                for (int j = 0; j < all.get(i).get("steps").size(); j++) {
                    ((ObjectNode) all.get(i).get("steps").get(j)).put("key", "step-" + i + "-" + j);
                }
            }
            template.putArray("phases").addAll(all);
            return TemplateSchema.ordered(template);
        });
    }

    private Arbitrary<ObjectNode> phases() {
        return Combinators.combine(words(), steps().list().ofMaxSize(4)).as((name, steps) -> {
            ObjectNode phase = JsonNodeFactory.instance.objectNode();
            TemplateTree.texts(phase, "name", name, name);
            phase.putArray("steps").addAll(steps);
            return phase;
        });
    }

    private Arbitrary<ObjectNode> steps() {
        return Combinators.combine(words(), words(), words(), Arbitraries.of(true, false), words())
                .as((title, how, timing, flag, range) -> {
                    ObjectNode step = JsonNodeFactory.instance.objectNode();
                    TemplateTree.texts(step, "title", title, how);
                    TemplateTree.texts(step, "how", how, title);
                    step.put("timing", timing);
                    step.putObject("for-each").put("age", range);
                    step.put("initials", flag);
                    step.putObject("when").putArray("kind").add(range).add(title);
                    return step;
                });
    }

    /** Texts as people write them, and those that YAML takes for something else. */
    private static Arbitrary<String> words() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "",
                        "yes",
                        "no",
                        "null",
                        "~",
                        "true",
                        "1",
                        "1.5",
                        "0-5",
                        "18-",
                        "1:30",
                        "- x",
                        "a: b",
                        "a #b",
                        "#a",
                        "{a}",
                        "[a",
                        "\"",
                        "'",
                        "it's",
                        "&a",
                        "*a",
                        "!a",
                        "%a",
                        "@a",
                        "|",
                        ">",
                        "?",
                        " a",
                        "a ",
                        "a\nb",
                        "a\n",
                        "\na",
                        "a\n\n  b\nc",
                        "Søg børnehave: \"Møllen\"",
                        "\t",
                        "a\tb",
                        "48 to 96 hours after arrival",
                        "2026-03-03",
                        "0x1F",
                        "1e3",
                        "=",
                        "<<",
                        "a\u2028b",
                        "a\u0085b",
                        "😀",
                        "-",
                        "---",
                        "...",
                        "a".repeat(200) + " " + "b".repeat(200)),
                Arbitraries.strings()
                        .withCharRange(' ', '~')
                        .withChars("æøåÆØÅé–’»«\n")
                        .ofMaxLength(60));
    }
}
