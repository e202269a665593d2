package dk.fodfaeste.testing.api;

import java.net.http.HttpHeaders;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the server answered. */
public record ApiResponse(int status, HttpHeaders headers, String text) {

    private static final JsonMapper JSON = new JsonMapper();

    public JsonNode json() {
        return JSON.readTree(text);
    }

    /** The value at a JSON pointer, as text; empty where there is none. */
    public String at(String pointer) {
        return json().at(pointer).asString("");
    }

    /** The items of a list. */
    public List<JsonNode> items() {
        return json().get("items").valueStream().toList();
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}
