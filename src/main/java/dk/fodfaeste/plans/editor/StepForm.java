package dk.fodfaeste.plans.editor;

import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.kernel.time.Timing;
import dk.fodfaeste.kernel.time.TimingSyntaxException;
import dk.fodfaeste.plans.clock.ClockForm;
import dk.fodfaeste.plans.template.TemplateFile.Condition;
import dk.fodfaeste.plans.template.TemplateFile.Step;
import dk.fodfaeste.ui.form.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A step as a form, and what was filled in as a change of the step. */
final class StepForm {

    private static final String YES = "true";

    private StepForm() {}

    /** The form of this step as it is, its timings in the language of the page. */
    static Form of(Step step, Locale locale) {
        Map<String, String> values = new HashMap<>();
        both(values, "title", step.title());
        both(values, "how", step.how());
        values.put("function", text(step.function()));
        TimingForm.fill(values, text(step.timing()), locale);
        values.put("rule", text(step.rule()));
        values.put("source", text(step.source()));
        values.put("after", text(step.after()));
        values.put("strict", Boolean.TRUE.equals(step.strict()) ? YES : "");
        values.put("every", Timing.text(text(step.every()), locale));
        values.put("until", Timing.text(text(step.until()), locale));
        values.put("forEach", step.forEach() == null ? "" : text(step.forEach().age()));
        values.put("required", Boolean.FALSE.equals(step.required()) ? "" : YES);
        values.put("initials", Boolean.TRUE.equals(step.initials()) ? YES : "");
        values.put("fulfilledBy", text(step.fulfilledBy()));
        values.put("sensitivity", text(step.sensitivity()));
        ConditionForm.fill(values, step.when());
        return ClockForm.with(withKinds(values, step.when()), step.clocks(), locale);
    }

    /** A form with these values, and the kinds of a condition ticked. */
    static Form withKinds(Map<String, String> values, @Nullable Condition when) {
        Map<String, String[]> all = new HashMap<>();
        values.forEach((name, value) -> all.put(name, new String[] {value}));
        List<String> kinds = when == null || when.kind() == null ? List.of() : when.kind();
        all.put(ConditionForm.KIND, kinds.toArray(String[]::new));
        return Form.sent(all);
    }

    /**
     * Writes what was filled in into the step.
     *
     * @throws Problem at the field that is wrong
     */
    static void apply(TemplateTree tree, String key, Form form) {
        ObjectNode step = tree.step(key);
        TemplateTree.texts(step, "title", form.value("titleDa"), form.value("titleEn"));
        TemplateTree.texts(step, "how", lines(form.value("howDa")), lines(form.value("howEn")));
        TemplateTree.put(step, "function", form.value("function"));
        TemplateTree.put(step, "timing", TimingForm.read(form));
        ClockForm.apply(step, form);
        TemplateTree.put(step, "rule", form.value("rule"));
        TemplateTree.put(step, "source", form.value("source"));
        TemplateTree.put(step, "after", form.value("after"));
        flag(step, "strict", form.holds("strict", YES) ? Boolean.TRUE : null);
        TemplateTree.put(step, "every", timing(form, "every"));
        TemplateTree.put(step, "until", timing(form, "until"));
        ConditionForm.apply(step, form);
        String each = ConditionForm.range(form, "forEach");
        if (each.isEmpty()) {
            step.remove("for-each");
        } else {
            step.putObject("for-each").put("age", each);
        }
        flag(step, "required", form.holds("required", YES) ? null : Boolean.FALSE);
        flag(step, "initials", form.holds("initials", YES) ? Boolean.TRUE : null);
        TemplateTree.put(step, "fulfilled-by", form.value("fulfilledBy"));
        TemplateTree.put(step, "sensitivity", form.value("sensitivity"));
    }

    private static void flag(ObjectNode step, String field, @Nullable Boolean value) {
        if (value == null) {
            step.remove(field);
        } else {
            step.put(field, value);
        }
    }

    private static String timing(Form form, String field) {
        String text = form.value(field);
        try {
            return text.isEmpty() ? "" : Timing.parse(text).text();
        } catch (TimingSyntaxException broken) {
            throw Problem.inField(field, broken.key(), broken.args().toArray()).causedBy(broken);
        }
    }

    private static void both(Map<String, String> values, String field, @Nullable Bilingual text) {
        values.put(field + "Da", text == null ? "" : text(text.da()));
        values.put(field + "En", text == null ? "" : text(text.en()));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** Browsers send two characters for the end of a line. */
    private static String lines(String text) {
        return text.replace("\r\n", "\n");
    }
}
