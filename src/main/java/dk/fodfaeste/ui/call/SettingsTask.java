package dk.fodfaeste.ui.call;

import dk.fodfaeste.access.Action;
import dk.fodfaeste.access.Tx;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for whoever settles things, told on top of the page of settings, where an administrator begins. A
 * module contributes one by a bean of this type.
 *
 * @param order    smaller stands further up
 * @param requires what the caller must be allowed to do, as it is for her to put right
 */
public record SettingsTask(int order, Action requires, Source source) {

    /**
     * What waits, in one line.
     *
     * @param text in the caller's language
     * @param href where it is put right
     */
    public record Line(String text, String href) {

        /**
         * A line about things that have names; {@code null} where there are none.
         *
         * @param key its text, whose first argument is how many there are, and the second the name of the first
         */
        public static @Nullable Line of(Call call, String key, List<String> names, String href) {
            return names.isEmpty() ? null : new Line(call.page().t(key, names.size(), names.getFirst()), href);
        }
    }

    /** Finds what waits. */
    @FunctionalInterface
    public interface Source {
        /** {@code null} where nothing does. */
        @Nullable
        Line find(Call call, Tx tx);
    }
}
