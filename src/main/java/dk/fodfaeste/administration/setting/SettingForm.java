package dk.fodfaeste.administration.setting;

import dk.fodfaeste.administration.setting.SettingEndpoints.Answered;
import dk.fodfaeste.settings.Setting;
import dk.fodfaeste.settings.Settings.Answer;
import dk.fodfaeste.settings.TimeSetting;
import dk.fodfaeste.ui.form.Form;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer as the fields of its form. */
final class SettingForm {

    private static final String VALUE = "value";
    private static final String CLOSES = "closes";

    private SettingForm() {}

    static Form of(Answer answer) {
        Map<String, String[]> fields = new LinkedHashMap<>();
        fields.put("version", new String[] {String.valueOf(answer.version())});
        switch (form(answer.setting())) {
            case CHOICES -> fields.put(VALUE, answer.value().split(","));
            case PERIOD -> {
                fields.put(VALUE, new String[] {answer.value().split("-", -1)[0]});
                fields.put(CLOSES, new String[] {answer.value().split("-", -1)[1]});
            }
            default -> fields.put(VALUE, new String[] {answer.value()});
        }
        return Form.sent(fields).telling(Answered.class);
    }

    private static TimeSetting.Form form(Setting setting) {
        return setting instanceof TimeSetting time ? time.form() : TimeSetting.Form.NUMBER;
    }
}
