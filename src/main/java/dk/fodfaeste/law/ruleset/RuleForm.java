package dk.fodfaeste.law.ruleset;

import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.law.LawRule;
import dk.fodfaeste.law.RuleContent;
import dk.fodfaeste.ui.form.Form;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A rule as the fields of a form. */
final class RuleForm {

    private RuleForm() {}

    static Form of(@Nullable LawRule rule) {
        RuleContent content = Objects.requireNonNull(rule).content();
        Bilingual check = content.check();
        Map<String, String> values = new HashMap<>();
        values.put("version", String.valueOf(rule.version()));
        values.put("titleDa", content.title().da());
        values.put("titleEn", content.title().en());
        values.put("textDa", content.text().da());
        values.put("textEn", content.text().en());
        values.put("source", content.source());
        values.put("timing", Objects.requireNonNullElse(content.timing(), ""));
        values.put("validFrom", content.validFrom().toString());
        values.put("validTo", content.validTo() == null ? "" : content.validTo().toString());
        values.put("confirmed", String.valueOf(content.confirmed()));
        values.put("checkDa", check == null ? "" : check.da());
        values.put("checkEn", check == null ? "" : check.en());
        return Form.of(values);
    }

    /**
     * What was filled in.
     *
     * @throws Problem that names every field that is wrong
     */
    static RuleContent content(Form form) {
        return new RuleCheck(
                        form.value("titleDa"),
                        form.value("titleEn"),
                        form.value("textDa"),
                        form.value("textEn"),
                        form.value("source"),
                        form.value("timing"),
                        form.value("validFrom"),
                        form.value("validTo"),
                        form.holds("confirmed", "true"),
                        form.value("checkDa"),
                        form.value("checkEn"))
                .content();
    }

    /** The version that the form was made from. */
    static @Nullable Integer version(Form form) {
        try {
            return form.value("version").isEmpty() ? null : Integer.valueOf(form.value("version"));
        } catch (NumberFormatException none) {
            throw Problem.conflict("law.rule.changed").causedBy(none);
        }
    }
}
