package dk.fodfaeste.rules.input;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON with something wrong put in its place. */
final class Json {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** What no field, or hardly any, takes. */
    private static final List<String> WRONG = List.of(
            "null",
            "-1",
            "99999999999",
            "1.5",
            "true",
            "\"\"",
            "\"  \"",
            "\"" + "x".repeat(5000) + "\"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"<script>alert(1)</script>\"",
            "\"../../etc/passwd\"",
            "\"2026-02-30\"",
            "\"9999-12-31\"",
            "\"0000-01-01\"",
            "\"+999999999-12-31T23:59:59-18:00\"",
            "\"" + FullTown.NOBODY + "\"",
            "[]",
            "[null]",
            "{}");

    private Json() {}

    /** What is sent, and what is wrong with it. */
    record Broken(String what, String json) {}

    /** The JSON with each value in turn replaced by each wrong one. */
    static Stream<Broken> broken(String json) {
        JsonNode whole = MAPPER.readTree(json);
        return pointers(whole, "").stream()
                .flatMap(pointer -> WRONG.stream()
                        .map(wrong -> new Broken(pointer + " is " + shortened(wrong), with(whole, pointer, wrong))));
    }

    private static String shortened(String wrong) {
        return wrong.length() > 60 ? wrong.substring(0, 9) + "…" : wrong;
    }

    private static List<String> pointers(JsonNode node, String here) {
        List<String> found = new ArrayList<>();
        node.propertyStream().forEach(field -> {
            found.add(here + "/" + field.getKey());
            found.addAll(pointers(field.getValue(), here + "/" + field.getKey()));
        });
        if (node.isArray() && !node.isEmpty()) {
            found.add(here + "/0");
            found.addAll(pointers(node.get(0), here + "/0"));
        }
        return found;
    }

    private static String with(JsonNode whole, String pointer, String wrong) {
        JsonNode copy = whole.deepCopy();
        int last = pointer.lastIndexOf('/');
        String name = pointer.substring(last + 1);
        switch (copy.at(pointer.substring(0, last))) {
            case ObjectNode object -> object.put(name, "@here@");
            case ArrayNode array -> array.set(0, "@here@");
            default -> throw new AssertionError(pointer);
        }
        return copy.toString().replace("\"@here@\"", wrong);
    }
}
