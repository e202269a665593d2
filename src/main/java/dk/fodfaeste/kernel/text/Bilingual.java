package dk.fodfaeste.kernel.text;

/**
 * A text that a municipality owns, in Danish and English; texts of the product itself are in the message files.
 *
 * @param en empty where nobody has translated it
 */
public record Bilingual(String da, String en) {

    // What a file lacks is null, whatever the types say.
    @SuppressWarnings({"ConstantConditions", "ConstantValue"})
    public Bilingual {
        en = en == null ? "" : en;
    }

    /** The text in a language; in Danish where it is in no other. */
    public String in(UiLanguage language) {
        return language == UiLanguage.DA || en.isBlank() ? da : en;
    }
}
