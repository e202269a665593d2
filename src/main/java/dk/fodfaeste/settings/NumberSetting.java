package dk.fodfaeste.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number that each municipality may settle for itself. The module that asks for it contributes it as a bean; the page
 * of numbers and the API have it by that. Its words are {@code settings.number.<key>.question}, {@code .effect},
 * {@code .source} and {@code .answer}.
 *
 * @param key    a rule's key where there is one
 * @param range  what may be set
 * @param preset holds until the municipality says otherwise
 * @param source the id of the practice that {@code preset} comes from; {@code null} where it is our own choice
 */
public record NumberSetting(
        String key, Range range, int preset, @Nullable String source) implements Setting {

    @Override
    public String code() {
        return key;
    }

    @Override
    public String usual() {
        return String.valueOf(preset);
    }

    @Override
    public List<String> choices() {
        return List.of();
    }

    @Override
    public String canonical(String typed) {
        return String.valueOf(range.read(typed));
    }
}
