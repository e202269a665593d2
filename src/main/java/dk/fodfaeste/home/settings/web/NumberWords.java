package dk.fodfaeste.home.settings.web;

import dk.fodfaeste.access.NumberSetting;
import dk.fodfaeste.kernel.text.Words;
import java.util.Objects;

/** The numbers that a municipality settles for itself, in plain words. */
public final class NumberWords {

    private final Words words;

    NumberWords(Words words) {
        this.words = words;
    }

    public String question(NumberSetting setting) {
        return words.t(key(setting, "question"));
    }

    /** What the number changes. */
    public String effect(NumberSetting setting) {
        return words.t(key(setting, "effect"));
    }

    /** Where the usual number comes from. */
    public String source(NumberSetting setting) {
        return words.t(key(setting, "source"), Objects.requireNonNullElse(setting.source(), ""));
    }

    /** The number as it is read. */
    public String answer(NumberSetting setting, int value) {
        return words.t(key(setting, "answer"), value);
    }

    /** A number that was kept once, as it is read; as it was kept where there is no such setting any more. */
    String answer(String setting, String kept) {
        String key = key(setting, "answer");
        return words.has(key) ? words.t(key, Integer.parseInt(kept)) : kept;
    }

    static String key(NumberSetting setting, String part) {
        return key(setting.key(), part);
    }

    private static String key(String setting, String part) {
        return "settings.number." + setting + "." + part;
    }
}
