package dk.fodfaeste.kernel.reference;

import java.util.Locale;

/**
 * A nationality, or the lack of one.
 *
 * @param code    ISO 3166-1 alpha-2; for those without a country the code that passports use (see {@link Nationalities})
 * @param danish  the country's Danish name, "Syrien", or "statsløs"
 * @param english the country's English name, "Syria", or "stateless"
 */
public record Nationality(String code, String danish, String english) {

    /** The name, Danish unless the reader reads English. */
    public String name(Locale reader) {
        return reader.getLanguage().equals("en") ? english : danish;
    }
}
