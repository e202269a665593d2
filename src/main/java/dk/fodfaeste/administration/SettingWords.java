package dk.fodfaeste.administration;

import dk.fodfaeste.kernel.reference.Sources;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.kernel.text.Words;
import dk.fodfaeste.settings.NumberSetting;
import dk.fodfaeste.settings.Setting;
import dk.fodfaeste.settings.TimeSetting;
import dk.fodfaeste.settings.TimeSetting.Form;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** The questions that a municipality settles for itself, and their answers, in plain words. */
public final class SettingWords {

    private final Words words;

    public SettingWords(Words words) {
        this.words = words;
    }

    public String question(Setting setting) {
        return words.t(key(setting, "question"));
    }

    /** What the answer changes. */
    public String effect(Setting setting) {
        return words.t(key(setting, "effect"));
    }

    /** Which source leaves it open, and why the default is what it is. */
    public String source(Setting setting) {
        String source = setting instanceof NumberSetting number ? number.source() : null;
        Bilingual name = source == null ? null : Sources.name(source);
        return words.t(
                key(setting, "source"),
                name == null ? Objects.requireNonNullElse(source, "") : name.in(words.language()));
    }

    /** An answer as it is read. */
    public String answer(Setting setting, String value) {
        return switch (setting) {
            case NumberSetting number -> words.t(key(number, "answer"), Integer.parseInt(value));
            case TimeSetting time -> answer(time, value);
        };
    }

    /** An answer that was kept once, as it is read; as it was kept where there is no such setting any more. */
    String answer(String setting, String kept) {
        String number = number(setting, "answer");
        return words.has(number)
                ? words.t(number, Integer.parseInt(kept))
                : TimeSetting.named(setting).map(time -> answer(time, kept)).orElse(kept);
    }

    /** Something to choose. The four questions about closed days have the same answers. */
    public String choice(Setting setting, String value) {
        String question = setting instanceof TimeSetting time
                        && time.form() == Form.CHOICE
                        && time.name().startsWith("CLOSED_")
                ? "closed"
                : setting.code();
        return words.t("administration.time." + question + "."
                + value.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private String answer(TimeSetting setting, String value) {
        return switch (setting.form()) {
            case CHOICE -> choice(setting, value);
            case CHOICES ->
                value.isEmpty()
                        ? words.t("administration.time.none")
                        : Arrays.stream(value.split(","))
                                .map(each -> choice(setting, each))
                                .collect(Collectors.joining(", "));
            case TIME -> words.dates().time(LocalTime.parse(value));
            case PERIOD -> {
                String[] ends = value.split("-", -1);
                yield words.t("administration.time.period", LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
            }
            case NUMBER -> words.t("administration.time.days", Integer.parseInt(value));
        };
    }

    /** The key of one of the texts that each setting has. */
    public static String key(Setting setting, String part) {
        return setting instanceof NumberSetting
                ? number(setting.key(), part)
                : "administration.time." + setting.code() + "." + part;
    }

    private static String number(String setting, String part) {
        return "administration.number." + setting + "." + part;
    }
}
