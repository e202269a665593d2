package dk.fodfaeste.forms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dk.fodfaeste.kernel.text.UiLanguage;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A text of a questionnaire: in Danish, perhaps in English, and in whichever languages its readers have (BCP 47). */
public record FormText(Map<String, String> in) {

    static final String DANISH = "da";
    static final String ENGLISH = "en";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FormText {
        in = new TreeMap<>(in);
    }

    @Override
    @JsonValue
    public Map<String, String> in() {
        return in;
    }

    /** The same in Danish, which there is of each text that has been read. */
    public String da() {
        return in.getOrDefault(DANISH, "");
    }

    /** The text in a language of the product; in Danish where it is in no other. */
    public String in(UiLanguage language) {
        String own = in.get(language == UiLanguage.DA ? DANISH : ENGLISH);
        return own == null || own.isBlank() ? da() : own;
    }

    /** The text in a reader's language; {@code null} where it is not in it. */
    public @Nullable String in(String tag) {
        String own = in.get(tag);
        return own == null || own.isBlank() ? null : own;
    }
}
