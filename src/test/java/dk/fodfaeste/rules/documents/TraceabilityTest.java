package dk.fodfaeste.rules.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/traceability.md names only what exists, and leaves out no practice or rule that a shipped preset is made from. */
class TraceabilityTest {

    private static final Path DOCUMENT = Path.of("docs/traceability.md");
    private static final Path PRESETS = Path.of("src/main/resources/templates");
    private static final Pattern SOURCE = Pattern.compile("(?m)^\\s+(?:rule|case|source): (\\S+)$");

    @Test
    void everything_that_is_named_exists_and_a_test_stands_behind_each_row() throws IOException {
        Traceability document = new Traceability(Files.readString(DOCUMENT));
        assertThat(document.ids()).hasSizeGreaterThan(30);
        assertThat(document.findings()).isEmpty();
    }

    @Test
    void every_source_of_a_shipped_preset_has_a_row() throws IOException {
        Set<String> sources = new TreeSet<>();
        try (var files = Files.list(PRESETS)) {
            for (Path file : files.toList()) {
                SOURCE.matcher(Files.readString(file)).results().forEach(found -> sources.add(found.group(1)));
            }
        }
        assertThat(sources).contains("K02-2", "HED-1", "ladder.placement.min/max");
        assertThat(new Traceability(Files.readString(DOCUMENT)).ids()).containsAll(sources);
    }

    @Test
    void what_does_not_exist_is_found() {
        assertThat(new Traceability("""
                | id | practice | module | page | data | test |
                |---|---|---|---|---|---|
                | `K02-2` | right | `plans` | `jte/plans/tasks.jte` | `functions.yaml` | `HoursTest` |
                | `K02-3` | wrong | `cellar` | `jte/plans/none.jte` | `none.yaml` | `NobodyTest` `HoursTest#never` |
                | `K02-4` | untested | `plans` | | | |
                """).findings())
                .containsExactly(
                        "K02-3: there is no module cellar",
                        "K02-3: there is no file jte/plans/none.jte",
                        "K02-3: there is no file none.yaml",
                        "K02-3: there is no test NobodyTest",
                        "K02-3: there is no test HoursTest#never",
                        "K02-4: no test stands behind it");
    }
}
