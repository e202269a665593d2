package dk.fodfaeste.rules.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.api.ApiClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/**
 * The table of docs/api.md names every endpoint at the scope that opens it, and no other. With
 * {@code -Dfodfaeste.write-documents=true} it is written anew.
 */
@ServerTest
class ApiDocumentTest {

    private static final Path DOCUMENT = Path.of("docs/api.md");
    private static final Pattern ROWS = Pattern.compile("(?m)(^\\| `[a-z]+(?::[a-z]+)?` \\| .* \\|\\n)+");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z]+(?::[a-z]+)?)` \\| (.*) \\|$");
    private static final Pattern NAMED = Pattern.compile("`((?:GET|POST) /[^`]*)`");

    @Autowired
    Environment environment;

    @Test
    void the_table_is_what_the_server_answers() throws IOException {
        Map<String, Set<String>> real = new TreeMap<>();
        JsonNode paths =
                ApiClient.of(environment, null).get("/api/openapi.json").json().get("paths");
        paths.propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .forEach(operation -> real.computeIfAbsent(
                                        operation
                                                .getValue()
                                                .at("/security/0/token/0")
                                                .asString(),
                                        scope -> new TreeSet<>())
                                .add(operation.getKey().toUpperCase() + " "
                                        + path.getKey().replace("/api/v1", ""))));
        assertThat(real).hasSizeGreaterThan(10);
        String document = Files.readString(DOCUMENT);
        if (Boolean.getBoolean("fodfaeste.write-documents")) {
            document = written(document, real);
            Files.writeString(DOCUMENT, document);
        }
        assertThat(table(document)).isEqualTo(real);
    }

    @Test
    void a_table_that_is_written_anew_names_what_there_is() {
        Map<String, Set<String>> real = Map.of("tasks:read", Set.of("GET /tasks"));
        String written =
                written("Before.\n| `tasks:read` | `GET /nowhere` |\n| `gone:read` | `GET /x` |\nAfter.\n", real);
        assertThat(written).isEqualTo("Before.\n| `tasks:read` | `GET /tasks` |\nAfter.\n");
    }

    @Test
    void an_endpoint_that_is_not_there_is_found() {
        assertThat(table("| `tasks:read` | `GET /tasks`, `GET /nowhere` |\n"))
                .isEqualTo(Map.of("tasks:read", Set.of("GET /tasks", "GET /nowhere")));
    }

    private static String written(String document, Map<String, Set<String>> real) {
        String rows = real.entrySet().stream()
                .map(row -> "| `" + row.getKey() + "` | "
                        + row.getValue().stream().map(each -> "`" + each + "`").collect(Collectors.joining(", "))
                        + " |\n")
                .collect(Collectors.joining());
        return ROWS.matcher(document).replaceFirst(Matcher.quoteReplacement(rows));
    }

    private static Map<String, Set<String>> table(String document) {
        Map<String, Set<String>> named = new TreeMap<>();
        ROW.matcher(document)
                .results()
                .forEach(row -> NAMED.matcher(row.group(2))
                        .results()
                        .forEach(found -> named.computeIfAbsent(row.group(1), scope -> new TreeSet<>())
                                .add(found.group(1))));
        return named;
    }
}
