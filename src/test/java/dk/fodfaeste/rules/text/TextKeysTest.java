package dk.fodfaeste.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.Action;
import dk.fodfaeste.kernel.text.Texts;
import dk.fodfaeste.kernel.text.UiLanguage;
import dk.fodfaeste.testing.AllActions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every key that is named has a text, and every text is named. That both languages have it is TextsCompletenessTest's. */
class TextKeysTest {

    /** Strings that look like keys of message files and are something else. */
    private static final Map<String, String> NO_KEYS = Map.of(
            "arrivals.import.kept-days", "a setting",
            "enquiries.kept-days", "a setting",
            "people.yaml", "a file",
            "time.conflict", "the end of arrivals.row.time.conflict",
            "time.unreadable", "the end of arrivals.row.time.unreadable");

    /** Beginnings of keys whose ends are data. */
    private static final Map<String, String> USED_ELSEWHERE = Map.of(
            "time.anchor.", "the name of an anchor, which the author of a template chooses",
            "time.held.", "the name of what is held again and again, chosen likewise");

    /** Each module's texts of its actions, which end with the names of its enum's constants. */
    private static final Pattern OF_AN_ACTION =
            Pattern.compile("[a-z]+\\.action\\.([A-Z_]+)(\\.done)?|[a-z]+\\.action\\.area");

    @Test
    void every_text_of_an_action_is_of_one_that_there_is() {
        Set<String> actions = AllActions.list().stream().map(Action::name).collect(Collectors.toSet());
        assertThat(Texts.load().of(UiLanguage.DA).keys())
                .map(OF_AN_ACTION::matcher)
                .filteredOn(each -> each.matches() && each.group(1) != null)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(actions).contains(each.group(1)));
    }

    @Test
    void every_key_that_is_named_has_a_text_and_every_text_is_named() {
        Set<String> known = Texts.load().of(UiLanguage.DA).keys().stream()
                .filter(key -> !key.startsWith("gallery.")
                        && !OF_AN_ACTION.matcher(key).matches())
                .collect(Collectors.toSet());
        Set<String> modules = known.stream().map(key -> key.split("\\.", 2)[0]).collect(Collectors.toSet());
        assertThat(new TextKeys(
                                Sources.of(Sources.JAVA, ".java").values(),
                                Sources.of(Sources.TEMPLATES, ".jte").values(),
                                modules)
                        .findings(known, NO_KEYS, USED_ELSEWHERE))
                .isEmpty();
    }

    @Test
    void a_key_without_a_text_and_a_text_without_a_name_are_found() {
        String java = """
                class Doors {
                    // "plans.comment" is no key, nor is the character '"'
                    String open() { return t("plans.door.open") + '"' + t("plans.door.missing"); }
                    Problem shut(Door door) { throw Problem.inField("door", "plans.door.shut", door.name()); }
                    String state(State state) { return t("plans.state." + state) + t("plans.nothing." + state) + "not.a.module"; }
                    String setting() { return "plans.setting"; }
                }
                """;
        String template = """
                <button aria-label="${page.t("plans.door.knock")}">${page.t("plans.door.bell." + bell)}</button>
                """;
        Set<String> known = Set.of(
                "plans.door.knock",
                "plans.door.bell.loud",
                "plans.door.open",
                "plans.door.shut",
                "plans.state.a",
                "plans.state.b",
                "plans.left-over");
        assertThat(new TextKeys(List.of(java), List.of(template), Set.of("plans"))
                        .findings(known, Map.of("plans.setting", "a setting", "plans.gone", "a setting"), Map.of()))
                .containsExactlyInAnyOrder(
                        "plans.door.missing is named and has no text",
                        "plans.nothing.… is named and no text begins with it",
                        "plans.left-over is a text that nothing names",
                        "plans.gone is excepted in vain");
    }
}
