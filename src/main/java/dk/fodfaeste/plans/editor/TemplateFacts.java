package dk.fodfaeste.plans.editor;

import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.plans.about.SubjectKind;
import dk.fodfaeste.plans.template.TemplateFile;
import dk.fodfaeste.ui.form.Form;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What a template says of itself as a form: its name, what it gives, where it comes from, whom it is for. */
final class TemplateFacts {

    private TemplateFacts() {}

    /** The form as the template is. */
    @SuppressWarnings({"ConstantConditions", "ConstantValue"})
    static Form form(TemplateFile file) {
        Map<String, String> values = new HashMap<>();
        both(values, "name", file.name());
        both(values, "summary", file.summary());
        if (file.source() != null) {
            values.put("sourceCase", Objects.requireNonNullElse(file.source().caseId(), ""));
            values.put("sourceDa", Objects.requireNonNullElse(file.source().da(), ""));
            values.put("sourceEn", Objects.requireNonNullElse(file.source().en(), ""));
        }
        values.put("subject", file.about().key());
        ConditionForm.fill(values, file.when());
        return StepForm.withKinds(values, file.when());
    }

    /** Writes what was filled in. */
    static void apply(TemplateTree tree, Form form) {
        ObjectNode root = tree.root();
        TemplateTree.texts(root, "name", form.value("nameDa"), form.value("nameEn"));
        TemplateTree.texts(root, "summary", form.value("summaryDa"), form.value("summaryEn"));
        TemplateTree.texts(root, "source", form.value("sourceDa"), form.value("sourceEn"));
        ((ObjectNode) root.get("source")).put("case", form.value("sourceCase"));
        boolean usual = form.value("subject").equals(SubjectKind.HOUSEHOLD.key());
        TemplateTree.put(root, "subject", usual ? "" : form.value("subject"));
        ConditionForm.apply(root, form);
    }

    static void both(Map<String, String> values, String field, @Nullable Bilingual text) {
        values.put(field + "Da", text == null ? "" : Objects.requireNonNullElse(text.da(), ""));
        values.put(field + "En", text == null ? "" : Objects.requireNonNullElse(text.en(), ""));
    }
}
