package dk.fodfaeste.home.settings.web;

import dk.fodfaeste.access.TimeAnswers.Answer;
import dk.fodfaeste.access.TimeSetting;
import dk.fodfaeste.ui.form.Form;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer to and from the fields of its form. */
final class TimeSettingForm {

    private static final String VALUE = "value";
    private static final String CLOSES = "closes";

    private TimeSettingForm() {}

    static Form of(Answer answer) {
        Map<String, String[]> fields = new LinkedHashMap<>();
        fields.put("version", new String[] {String.valueOf(answer.version())});
        switch (answer.setting().form()) {
            case CHOICES -> fields.put(VALUE, answer.value().split(","));
            case PERIOD -> {
                fields.put(VALUE, new String[] {answer.value().split("-")[0]});
                fields.put(CLOSES, new String[] {answer.value().split("-")[1]});
            }
            default -> fields.put(VALUE, new String[] {answer.value()});
        }
        return Form.sent(fields);
    }

    static String read(TimeSetting setting, Form form) {
        return switch (setting.form()) {
            case CHOICES -> String.join(",", form.values(VALUE));
            case PERIOD -> form.value(VALUE) + "-" + form.value(CLOSES);
            default -> form.value(VALUE);
        };
    }
}
