package dk.fodfaeste.plans.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The shipped YAML as trees; a key that comes twice in a mapping does not parse. */
public final class ShippedYaml {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private ShippedYaml() {}

    public static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("templates"))) {
            return files.sorted().toList();
        }
    }

    public static JsonNode template(String key) {
        return tree(RESOURCES.resolve("templates/" + key + ".yaml"));
    }

    public static JsonNode functions() {
        return tree(RESOURCES.resolve("functions.yaml"));
    }

    public static JsonNode tree(Path file) {
        return YAML.readTree(file);
    }

    public static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    public static Stream<JsonNode> steps(JsonNode template) {
        return elements(template.get("phases")).flatMap(phase -> elements(phase.get("steps")));
    }

    public static JsonNode step(JsonNode template, String key) {
        return steps(template)
                .filter(step -> step.get("key").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    public static List<String> texts(Stream<JsonNode> nodes, String field) {
        return nodes.map(node -> node.get(field).asString()).toList();
    }
}
