package dk.fodfaeste.rules.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Records of decisions are numbered without a gap, say when they were made, and are reached from what they explain. */
class DecisionsTest {

    private static final Path DOCS = Path.of("docs");
    private static final String HEAD = "Date: 2026-11-21 · Status: accepted\n\n## Context\n";

    @Test
    void the_records_keep_the_rules() throws IOException {
        Map<String, String> documents = new HashMap<>();
        try (var files = Files.walk(DOCS)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".md")).toList()) {
                documents.put(DOCS.relativize(file).toString(), Files.readString(file));
            }
        }
        assertThat(documents.keySet())
                .filteredOn(path -> path.startsWith("decisions/"))
                .hasSizeGreaterThan(10);
        assertThat(new Decisions(documents).findings()).isEmpty();
    }

    @Test
    void what_breaks_them_is_found() {
        assertThat(new Decisions(Map.of(
                                "page.md",
                                        "See [why](decisions/0001-one.md), [why](decisions/0004-four.md) and [why](decisions/0004-again.md).",
                                "decisions/0001-one.md", "# 1. One\n\n" + HEAD + "as in [3](0003-three.md)",
                                "decisions/0003-three.md", "# 2. Three\n\n" + HEAD,
                                "decisions/0004-again.md", "# 4. Again\n\n" + HEAD,
                                "decisions/0004-four.md", "# 4. Four\n\n## Context\n",
                                "decisions/0005-five.md", "# 5. Five\n\n" + HEAD + "[itself](0005-five.md)",
                                "decisions/later.md", "# 6. Later\n\n" + HEAD))
                        .findings())
                .containsExactly(
                        "decisions/0003-three.md: does not begin with its number, title, date and status",
                        "decisions/0004-four.md: does not begin with its number, title, date and status",
                        "decisions/0004-four.md: its number is taken",
                        "decisions/0005-five.md: no page leads to it",
                        "decisions/later.md: is not named by a number of four digits and a title",
                        "there is no decision 2");
    }
}
