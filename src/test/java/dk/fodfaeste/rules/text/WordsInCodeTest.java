package dk.fodfaeste.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Words for people stand in message files. That markup has none is NoTextInTemplatesTest's. */
class WordsInCodeTest {

    /** Files in which Danish stands for itself. */
    private static final Map<String, String> EXCEPTED = Map.of(
            "dk/fodfaeste/kernel/reference/Spelling.java", "the letters that it writes in two",
            "dk/fodfaeste/kernel/text/Folding.java", "the letters that it writes in two",
            "dk/fodfaeste/launch/database/DatabaseCheck.java", "the letters that a database must know",
            "dk/fodfaeste/arrivals/value/DateText.java", "what other people write into their files");

    @Test
    void no_danish_stands_in_a_class_and_no_refusal_carries_words() {
        assertThat(WordsInCode.inJava(Sources.of(Sources.JAVA, ".java"), EXCEPTED))
                .isEmpty();
    }

    @Test
    void no_sentence_stands_in_a_controller() {
        assertThat(WordsInCode.sentencesInPages(Sources.of(Sources.JAVA, ".java")))
                .isEmpty();
    }

    @Test
    void no_template_passes_words_to_a_tag() {
        assertThat(WordsInCode.inTemplates(Sources.of(Sources.TEMPLATES, ".jte")))
                .isEmpty();
    }

    @Test
    void every_file_that_is_excepted_has_what_it_is_excepted_for() {
        var sources = Sources.of(Sources.JAVA, ".java");
        assertThat(EXCEPTED.keySet())
                .allSatisfy(file -> assertThat(WordsInCode.inJava(Map.of(file, sources.get(file)), Map.of()))
                        .isNotEmpty());
    }

    @Test
    void words_in_a_class_are_found_and_those_in_comments_are_not() {
        assertThat(WordsInCode.inJava(Map.of("Bad.java", """
                /** "Indlæs": what the button says. */
                String a = "Indlæs";
                String b = "Opgaven er udført og lukket"; // "nødvendig"
                String c = "the server of the municipality is for en and da";
                RuntimeException d = Problem.conflict("Somebody was quicker");
                RuntimeException e = Problem.inField("date", "plans.task.date.past");
                RuntimeException f = Problem.of(Kind.INVALID, "Too late", 1);
                """), Map.of()))
                .containsExactly(
                        "Bad.java says \"Indlæs\"",
                        "Bad.java says \"Opgaven er udført og lukket\"",
                        "Bad.java refuses with \"Somebody was quicker\" instead of a key",
                        "Bad.java refuses with \"Too late\" instead of a key");
        assertThat(WordsInCode.inJava(Map.of("Good.java", "String a = \"Indlæs\";"), Map.of("Good.java", "why")))
                .isEmpty();
    }

    @Test
    void a_sentence_in_a_controller_is_found_and_what_an_exception_says_is_not() {
        assertThat(WordsInCode.sentencesInPages(Map.of("dk/fodfaeste/plans/web/Bad.java", """
                String a = "No tasks left";
                String b = "plans/tasks";
                RuntimeException c = new IllegalStateException("No session here");
                """)))
                .containsExactly("dk/fodfaeste/plans/web/Bad.java says \"No tasks left\"");
    }

    @Test
    void words_that_are_passed_to_a_tag_are_found_and_names_and_keys_are_not() {
        assertThat(WordsInCode.inTemplates(Map.of("plans/bad.jte", """
                <%-- label = "Fornavn" --%>
                @template.ui.form.field(page = page, form = form, name = "first", label = "Fornavn", type = "text")
                @template.ui.part.button(page = page, text = page.t("plans.save"), kind = "primary")
                @template.ui.part.alert(page = page, title="Pas på")
                """)))
                .containsExactly("plans/bad.jte passes on \"Fornavn\"", "plans/bad.jte passes on \"Pas på\"");
    }
}
