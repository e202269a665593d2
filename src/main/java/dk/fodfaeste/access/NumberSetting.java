package dk.fodfaeste.access;

import dk.fodfaeste.kernel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A number that each municipality may settle for itself. The module that asks for it contributes it as a bean; the page
 * of numbers and the API have it by that. Its words are {@code settings.number.<key>.question}, {@code .effect},
 * {@code .source} and {@code .answer}.
 *
 * @param key    under which the answer is kept, and by which the API knows it: a rule's key where there is one
 * @param least  the smallest that may be set
 * @param most   the largest
 * @param usual  holds until the municipality says otherwise
 * @param source the id of the practice that {@code usual} comes from; {@code null} where it is our own choice
 */
public record NumberSetting(String key, int least, int most, int usual, @Nullable String source) {

    /**
     * The number that somebody wrote.
     *
     * @throws Problem at the field {@code value} if it is none, or may not be set
     */
    int read(String typed) {
        String text = typed.strip();
        int number = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : least - 1;
        if (number < least || number > most) {
            throw Problem.inField("value", "access.setting.range", least, most);
        }
        return number;
    }
}
