package dk.fodfaeste.rules.input;

import java.util.Collections;
import java.util.stream.Stream;

/** The template import gets what is no template, or more than one. */
final class TemplateRefusals {

    private TemplateRefusals() {}

    static Stream<Refusal> all() {
        return Stream.of(
                new Refusal(
                        "a template that expands without end",
                        "422 plans.draft.import.alias",
                        "/template-drafts",
                        "a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, "
                                + "*b, *b, *b, *b, *b, *b, *b, *b]\nkey: one\nphases: *c\n"),
                new Refusal(
                        "an alias for a key",
                        "422 plans.draft.import.alias",
                        "/template-drafts",
                        "key: &k one-plan\nname: {da: *k, en: *k}\nphases: []\n"),
                new Refusal(
                        "a template that would make an object",
                        "422 plans.draft.import.none",
                        "/template-drafts",
                        "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"http://localhost:1/\"]]]]\n"),
                new Refusal(
                        "a key of a class",
                        "422 plans.draft.import.key",
                        "/template-drafts",
                        "key: !!java.io.File /etc/passwd\nphases: []\n"),
                new Refusal(
                        "a template that nests without end",
                        "422 plans.draft.import.syntax",
                        "/template-drafts",
                        "a: " + "[".repeat(3000) + "\n"),
                new Refusal(
                        "blocks that nest without end",
                        "422 plans.draft.import.syntax",
                        "/template-drafts",
                        "- ".repeat(3000) + "x\n"),
                new Refusal(
                        "a path for a key",
                        "422 plans.draft.import.key",
                        "/template-drafts",
                        "key: ../../etc/passwd\nphases: []\n"),
                new Refusal(
                        "a script for a key",
                        "422 plans.draft.import.key",
                        "/template-drafts",
                        "key: <script>\nphases: []\n"),
                new Refusal(
                        "a key twice",
                        "422 plans.draft.import.syntax",
                        "/template-drafts",
                        "key: one\nkey: two\nphases: []\n"),
                new Refusal("a list for a template", "422 plans.draft.import.none", "/template-drafts", "- a\n- b\n"),
                new Refusal("a word for a template", "422 plans.draft.import.none", "/template-drafts", "hello\n"),
                new Refusal(
                        "a number for a name",
                        "422 plans.draft.import.fields",
                        "/template-drafts",
                        "key: one\nname: 12\nphases: []\n"),
                new Refusal(
                        "a name in a third language",
                        "422 plans.draft.import.unknown",
                        "/template-drafts",
                        "key: one\nname: {da: x, en: x, de: x}\nphases: []\n"),
                new Refusal(
                        "merged maps",
                        "422 plans.draft.import.alias",
                        "/template-drafts",
                        "base: &b {da: x, en: x}\nkey: one\nname: {<<: *b}\nphases: []\n"),
                new Refusal(
                        "a field of a template that does not exist",
                        "422 plans.draft.import.unknown",
                        "/template-drafts",
                        "key: one\nowner: me\nphases: []\n"),
                new Refusal(
                        "two steps of one key",
                        "422 plans.draft.import.twice",
                        "/template-drafts",
                        "key: one\nphases: [{key: p, steps: [{key: s}, {key: s}]}]\n"),
                new Refusal(
                        "a character in a template that no text has",
                        "400 ui.problem.control-character",
                        "/template-drafts",
                        "key: one\nname: {da: \"a\\0b\", en: x}\nphases: []\n"),
                new Refusal(
                        "tabs for blanks",
                        "422 plans.draft.import.syntax",
                        "/template-drafts",
                        "key: one\n\tname: x\n"),
                new Refusal(
                        "more than a template needs",
                        "413 ui.api.too-large",
                        "/template-drafts",
                        "key: one\n# " + "x".repeat(70000) + "\n"),
                new Refusal("something that is no YAML", "422 plans.draft.import.syntax", "/template-drafts", "{{{\n"),
                new Refusal(
                        "the neighbour's draft overwritten",
                        "404 plans.draft.unknown",
                        "/template-drafts/$theirs.draft/yaml",
                        "key: one\nphases: []\n"),
                new Refusal(
                        "a draft overwritten, seen as it was once",
                        "409 plans.draft.changed.unnamed",
                        "/template-drafts/$draft/yaml?version=99",
                        "key: other-plan\nphases: []\n"),
                new Refusal("the neighbour's draft", "404 plans.draft.unknown", "/template-drafts/$theirs.draft", ""),
                new Refusal(
                        "the neighbour's draft published",
                        "404 plans.draft.unknown",
                        "/template-drafts/$theirs.draft/publish",
                        "{}"),
                new Refusal(
                        "the neighbour's draft thrown away",
                        "404 plans.draft.unknown",
                        "/template-drafts/$theirs.draft/discard",
                        "{}"),
                new Refusal(
                        "a draft of the neighbour's template",
                        "404 plans.template.unknown",
                        "/template-drafts/next",
                        "{\"template\": \"$theirs.template\"}"),
                new Refusal(
                        "a draft published, seen as it was once",
                        "409 plans.draft.changed.unnamed",
                        "/template-drafts/$draft/publish",
                        "{\"version\": 99}"),
                new Refusal(
                        "the neighbour's template as YAML",
                        "404 plans.template.unknown",
                        "/templates/$theirs.template/yaml",
                        ""),
                new Refusal(
                        "a template beside the neighbour's",
                        "404 plans.template.unknown",
                        "/templates/$template/comparison/$theirs.template",
                        ""),
                new Refusal(
                        "a family of nobody tried out",
                        "422 plans.example.ages",
                        "/templates/$template/preview",
                        "{\"arrival\": \"2026-03-30\", \"ages\": []}"),
                new Refusal(
                        "a family of twenty-one tried out",
                        "422 plans.example.ages",
                        "/templates/$template/preview",
                        "{\"arrival\": \"2026-03-30\", \"ages\": [" + String.join(",", Collections.nCopies(21, "1"))
                                + "]}"),
                new Refusal(
                        "somebody who is not born tried out",
                        "422 plans.example.ages",
                        "/templates/$template/preview",
                        "{\"arrival\": \"2026-03-30\", \"ages\": [-1]}"),
                new Refusal(
                        "somebody of 111 tried out",
                        "422 plans.example.ages",
                        "/templates/$template/preview",
                        "{\"arrival\": \"2026-03-30\", \"ages\": [111]}"),
                new Refusal(
                        "an arrival in the year 9999 tried out",
                        "422 plans.preview.anchor",
                        "/templates/$template/preview",
                        "{\"arrival\": \"9999-12-31\", \"ages\": [1]}"),
                new Refusal(
                        "an anchor by a path tried out",
                        "422 plans.preview.anchor.missing",
                        "/templates/$template/preview",
                        "{\"arrival\": \"2026-03-30\", \"ages\": [1], \"anchors\": {\"../x\": \"2026-01-01\"}}"));
    }
}
