package dk.fodfaeste.administration.setting;

import dk.fodfaeste.settings.NumberSetting;
import dk.fodfaeste.settings.Setting;
import dk.fodfaeste.settings.TimeSetting;

/** The pages on which settings stand. */
public enum SettingList {
    TIME("administration.time", "/indstillinger/tid"),
    NUMBER("administration.number", "/indstillinger/tal");

    private final String key;
    private final String path;

    SettingList(String key, String path) {
        this.key = key;
        this.path = path;
    }

    static SettingList of(Setting setting) {
        return switch (setting) {
            case TimeSetting time -> TIME;
            case NumberSetting number -> NUMBER;
        };
    }

    /** What the keys of its texts begin with; its name is the text of that key. */
    public String key() {
        return key;
    }

    public String path() {
        return path;
    }

    /** Where one of its settings is answered otherwise. */
    public String path(Setting setting) {
        return path + "/" + setting.code();
    }
}
