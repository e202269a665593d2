package dk.fodfaeste.ui.api;

import dk.fodfaeste.kernel.Problem;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next the value of {@code after} for the next page; {@code null} on the last one
 */
public record CursorPage<T>(List<T> items, @Nullable String next) {

    /** The most that a page holds. */
    public static final int LARGEST = 200;

    private static final int USUAL = 50;

    public CursorPage {
        items = List.copyOf(items);
    }

    /** A list that always fits on one page. */
    public static <T> CursorPage<T> whole(List<T> items) {
        return new CursorPage<>(items, null);
    }

    /**
     * The page that was asked for.
     *
     * @param found  one row more than the limit, where there are more
     * @param limit  how many the page holds at most
     * @param item   what is shown of a row
     * @param cursor where the next page begins, behind this row
     */
    public static <R, T> CursorPage<T> of(List<R> found, int limit, Function<R, T> item, Function<R, String> cursor) {
        List<R> page = found.size() > limit ? found.subList(0, limit) : found;
        String next = found.size() > limit ? cursor.apply(page.getLast()) : null;
        return new CursorPage<>(page.stream().map(item).toList(), next);
    }

    /**
     * How many rows a page is to hold.
     *
     * @param asked {@code null} for the usual number
     * @throws Problem if a page cannot hold so many
     */
    public static int limit(@Nullable Integer asked) {
        if (asked == null) {
            return USUAL;
        }
        if (asked < 1 || asked > LARGEST) {
            throw Problem.inField("limit", "ui.api.limit", LARGEST);
        }
        return asked;
    }
}
