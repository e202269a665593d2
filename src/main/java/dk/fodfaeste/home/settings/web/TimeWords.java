package dk.fodfaeste.home.settings.web;

import dk.fodfaeste.access.TimeSetting;
import dk.fodfaeste.access.TimeSetting.Form;
import dk.fodfaeste.kernel.text.Words;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The questions about time and their answers, in plain words. */
public final class TimeWords {

    private final Words words;

    public TimeWords(Words words) {
        this.words = words;
    }

    public String question(TimeSetting setting) {
        return of(setting, "question");
    }

    /** What the answer changes. */
    public String effect(TimeSetting setting) {
        return of(setting, "effect");
    }

    /** Which source leaves it open, and why the default is what it is. */
    public String source(TimeSetting setting) {
        return of(setting, "source");
    }

    /** An answer as it is read. */
    public String answer(TimeSetting setting, String value) {
        return switch (setting.form()) {
            case CHOICE -> choice(setting, value);
            case CHOICES -> value.isEmpty()
                    ? words.t("settings.time.none")
                    : Arrays.stream(value.split(",")).map(each -> choice(setting, each)).collect(Collectors.joining(", "));
            case TIME -> words.dates().time(LocalTime.parse(value));
            case PERIOD -> {
                String[] ends = value.split("-");
                yield words.t("settings.time.period", LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
            }
            case NUMBER -> words.t("settings.time.days", Integer.parseInt(value));
        };
    }

    /** Something to choose. The four questions about closed days have the same answers. */
    public String choice(TimeSetting setting, String value) {
        String question = setting.form() == Form.CHOICE && setting.name().startsWith("CLOSED_") ? "closed" : setting.code();
        return words.t("settings.time." + question + "." + value.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private String of(TimeSetting setting, String part) {
        return words.t("settings.time." + setting.code() + "." + part);
    }
}
