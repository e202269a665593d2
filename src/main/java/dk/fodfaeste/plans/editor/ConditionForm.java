package dk.fodfaeste.plans.editor;

import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.plans.template.AgeRange;
import dk.fodfaeste.plans.template.TemplateFile.Condition;
import dk.fodfaeste.ui.form.Form;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Conditions on the household as fields of a form. */
final class ConditionForm {

    static final String KIND = "wKind";

    private static final String YES = "true";
    private static final String NO = "false";

    private ConditionForm() {}

    /** Adds the fields of a condition, but for the kinds, which are many. */
    static void fill(Map<String, String> values, @Nullable Condition when) {
        if (when != null) {
            values.put("wChild", text(when.hasChildAged()));
            values.put("wAdult", text(when.hasAdult()));
            values.put("wSize", text(when.size()));
            values.put("wInterpreter", text(when.interpreter()));
        }
    }

    /**
     * Writes what the fields say.
     *
     * @throws Problem at the field that is wrong
     */
    static void apply(ObjectNode where, Form form) {
        ObjectNode when = where.get("when") instanceof ObjectNode present ? present : where.putObject("when");
        JsonNode told = when.get("told");
        when.removeAll();
        if (told != null) {
            // It has no field of its own, and is changed in the text.
            when.set("told", told);
        }
        ArrayNode kinds = when.putArray("kind");
        form.values(KIND).stream().filter(kind -> !kind.isBlank()).forEach(kinds::add);
        if (kinds.isEmpty()) {
            when.remove("kind");
        }
        TemplateTree.put(when, "has-child-aged", range(form, "wChild"));
        yesOrNo(when, "has-adult", form.value("wAdult"));
        TemplateTree.put(when, "size", range(form, "wSize"));
        yesOrNo(when, "interpreter", form.value("wInterpreter"));
        if (when.isEmpty()) {
            where.remove("when");
        }
    }

    /** A range as it was typed; refused at its field where it is none. */
    static String range(Form form, String field) {
        String text = form.value(field);
        if (!text.isEmpty()) {
            try {
                AgeRange.parse(text);
            } catch (Problem none) {
                throw Problem.inField(field, none.key(), none.args().toArray()).causedBy(none);
            }
        }
        return text;
    }

    private static void yesOrNo(ObjectNode when, String field, String value) {
        if (value.equals(YES) || value.equals(NO)) {
            when.put(field, value.equals(YES));
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
