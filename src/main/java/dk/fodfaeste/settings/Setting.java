package dk.fodfaeste.settings;

import dk.fodfaeste.kernel.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question that each municipality answers for itself. An answer is kept as text. */
public sealed interface Setting permits TimeSetting, NumberSetting {

    /** Whole numbers, both ends included. */
    record Range(int least, int most) {

        /**
         * The number that somebody wrote.
         *
         * @throws Problem at the field {@code value} if it is none, or lies outside
         */
        int read(String typed) {
            String text = typed.strip();
            if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
                throw Problem.inField("value", "access.setting.number", least, most);
            }
            return Integer.parseInt(text);
        }
    }

    /** The name under which the answer is kept. */
    String key();

    /** The name in an address and in the API. */
    String code();

    /** The answer that holds until the municipality gives one of its own. */
    String usual();

    /** What can be chosen; empty where something is written. */
    List<String> choices();

    /** The numbers that can be written; {@code null} where the answer is no number. */
    @Nullable
    Range range();

    /**
     * The answer as it is kept.
     *
     * @throws Problem at the field {@code value} if it is none
     */
    String canonical(String typed);
}
