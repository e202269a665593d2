package dk.fodfaeste.ui.list;

/**
 * A filter of a list, with the number of rows that it leaves. The filter is the address, so it can be mailed.
 *
 * @param count   {@code -1} where it is not counted
 * @param more    whether counting ended there: "1.000+"
 * @param current whether the list shows it now
 */
public record FilterLink(String label, String href, long count, boolean more, boolean current) {

    public FilterLink(String label, String href, long count, boolean current) {
        this(label, href, count, false, current);
    }
}
