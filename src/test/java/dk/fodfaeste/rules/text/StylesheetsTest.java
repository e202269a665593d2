package dk.fodfaeste.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Style sheets lie in layers over the design system, take their colours from one place, and hold nothing that is not used. */
class StylesheetsTest {

    private static final Map<String, String> SHEETS = Sources.of(Path.of("src/main/resources/static/css"), ".css");
    private static final String ORDER = "@layer dkfds, tokens, parts, plans;";

    @Test
    void colours_stand_in_one_sheet() {
        assertThat(Stylesheets.colours(SHEETS)).isEmpty();
    }

    @Test
    void every_sheet_is_linked_short_and_in_a_layer() {
        assertThat(Stylesheets.outsideLayers(SHEETS)).isEmpty();
        assertThat(Stylesheets.tooLong(SHEETS)).isEmpty();
        assertThat(Stylesheets.notLinked(
                        SHEETS, Sources.of(Sources.TEMPLATES, ".jte").get("ui/shell/head.jte")))
                .isEmpty();
    }

    @Test
    void every_class_that_is_styled_is_written_by_a_page() {
        var pages = String.join("\n", Sources.of(Sources.TEMPLATES, ".jte").values())
                + String.join(
                        "\n",
                        Sources.of(Path.of("src/main/resources/static/js"), ".js")
                                .values())
                + String.join("\n", Sources.of(Sources.JAVA, ".java").values());
        assertThat(Stylesheets.unused(SHEETS, pages)).isEmpty();
    }

    @Test
    void a_colour_is_found_and_what_only_looks_like_one_is_not() {
        assertThat(Stylesheets.colours(
                        Map.of("tokens.css", "@layer tokens { :root { --ink: #111; } }", "plans.css", """
                /* #111 in a comment */
                #fade:hover { color: var(--ink); }
                .ff-white { fill: #FFF; border: 1px solid rgb(0 0 0 / 12%); white-space: nowrap; background: white; }
                """)))
                .containsExactly(
                        "plans.css names the colour #FFF",
                        "plans.css names the colour rgb(0 0 0 / 12%)",
                        "plans.css names the colour white");
    }

    @Test
    void rules_outside_a_layer_and_layers_without_a_place_are_found() {
        assertThat(Stylesheets.outsideLayers(Map.of(
                        "app.css",
                        ORDER,
                        "plans.css",
                        "@layer plans {\n .ff-a { top: 0; }\n}\n",
                        "lists.css",
                        ".ff-a { top: 0; }",
                        "homes.css",
                        "/* Homes. */\n@layer homes { .ff-a { top: 0; } }")))
                .containsExactlyInAnyOrder(
                        "lists.css has rules outside a layer", "homes.css is in a layer without a place: homes");
    }

    @Test
    void a_long_sheet_one_that_is_not_linked_and_a_class_that_nothing_has_are_found() {
        assertThat(Stylesheets.tooLong(Map.of("long.css", "\n".repeat(251), "short.css", "\n".repeat(250))))
                .containsExactly("long.css has more than 250 lines");
        assertThat(Stylesheets.notLinked(Map.of("plans.css", "", "plan.css", ""), "{\"app\", \"plans\"}"))
                .containsExactly("plan.css is linked by no page");
        assertThat(Stylesheets.unused(
                        Map.of("plans.css", ".ff-task {} .ff-task-old {} .ff-state-late {} .ff-tas {}"),
                        "<p class=\"ff-task ff-state-${tone}\">"))
                .containsExactly(
                        "plans.css styles ff-tas, which nothing has",
                        "plans.css styles ff-task-old, which nothing has");
    }
}
