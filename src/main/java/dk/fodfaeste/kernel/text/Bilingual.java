package dk.fodfaeste.kernel.text;

/** A text that a municipality owns, in Danish and English; texts of the product itself are in the message files. */
public record Bilingual(String da, String en) {

    public String in(UiLanguage language) {
        return language == UiLanguage.DA ? da : en;
    }
}
