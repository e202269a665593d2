package dk.fodfaeste.ui;

import dk.fodfaeste.access.Caller;
import java.util.function.Predicate;

/**
 * An entry of the main navigation. A module above contributes one by a bean of this type; {@code ui} knows none itself.
 *
 * @param key     the text's key
 * @param href    where it leads; it is current on this page and on those below it
 * @param icon    a sign of the design system's set
 * @param order   smaller stands further to the left
 * @param visible whether this caller sees it
 */
public record NavigationEntry(String key, String href, String icon, int order, Predicate<Caller> visible) {

    /** Whether the page with this path belongs to the entry. */
    boolean holds(String path) {
        return href.equals("/") ? path.equals("/") : path.equals(href) || path.startsWith(href + "/");
    }
}
