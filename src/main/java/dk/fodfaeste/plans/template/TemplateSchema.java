package dk.fodfaeste.plans.template;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which fields a template may have, as {@link TemplateFile} and its parts declare them: a field that is added there is
 * known here.
 */
final class TemplateSchema {

    /** What is found: a place, the text that says what is wrong there, and its arguments. */
    interface Findings {
        void add(String path, String key, Object... args);
    }

    private TemplateSchema() {}

    /** Tells of every field that does not exist and every value of another kind than its field's. */
    static void check(JsonNode tree, Findings findings) {
        check("", tree, TemplateFile.class, findings);
    }

    /** The same template with its fields in their usual order, without those that hold nothing. */
    static ObjectNode ordered(ObjectNode tree) {
        return (ObjectNode) ordered(tree, TemplateFile.class);
    }

    private static void check(String path, JsonNode node, Type type, Findings findings) {
        if (node.isNull()) {
            return;
        }
        if (type instanceof ParameterizedType list) {
            if (!node.isArray()) {
                findings.add(path, "plans.draft.import.list");
                return;
            }
            for (int i = 0; i < node.size(); i++) {
                check(path + "[" + i + "]", node.get(i), list.getActualTypeArguments()[0], findings);
            }
        } else if (type instanceof Class<?> record && record.isRecord()) {
            if (!node.isObject()) {
                findings.add(path, "plans.draft.import.fields");
                return;
            }
            Map<String, Type> fields = fields(record);
            for (Map.Entry<String, JsonNode> each : node.properties()) {
                String inner = path.isEmpty() ? each.getKey() : path + "." + each.getKey();
                Type field = fields.get(each.getKey());
                if (field == null) {
                    findings.add(
                            inner, "plans.draft.import.unknown", String.join(", ", new TreeSet<>(fields.keySet())));
                } else {
                    check(inner, each.getValue(), field, findings);
                }
            }
        } else if (type == Boolean.class ? !node.isBoolean() : !node.isValueNode()) {
            findings.add(path, type == Boolean.class ? "plans.draft.import.boolean" : "plans.draft.import.text");
        }
    }

    private static JsonNode ordered(JsonNode node, Type type) {
        if (node instanceof ArrayNode array && type instanceof ParameterizedType list) {
            ArrayNode result = JsonNodeFactory.instance.arrayNode();
            array.forEach(each -> result.add(ordered(each, list.getActualTypeArguments()[0])));
            return result;
        }
        if (node instanceof ObjectNode object && type instanceof Class<?> record && record.isRecord()) {
            ObjectNode result = JsonNodeFactory.instance.objectNode();
            fields(record).forEach((name, field) -> {
                JsonNode value = object.get(name);
                if (value != null && !value.isNull()) {
                    result.set(name, ordered(value, field));
                }
            });
            return result;
        }
        return node;
    }

    private static Map<String, Type> fields(Class<?> record) {
        Map<String, Type> fields = new LinkedHashMap<>();
        for (RecordComponent component : record.getRecordComponents()) {
            List<JsonProperty> named = Arrays.asList(component.getAccessor().getAnnotationsByType(JsonProperty.class));
            fields.put(named.isEmpty() ? component.getName() : named.getFirst().value(), component.getGenericType());
        }
        return fields;
    }
}
