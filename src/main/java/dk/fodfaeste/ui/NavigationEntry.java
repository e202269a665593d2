package dk.fodfaeste.ui;

import dk.fodfaeste.access.Action;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Permissions;
import java.util.List;
import java.util.function.Predicate;

/**
 * An entry of the main navigation. A module above contributes one by a bean of this type; {@code ui} knows none itself.
 *
 * @param key     the text's key
 * @param href    where it leads; it is current on this page and on those below it
 * @param icon    a sign of the design system's set
 * @param order   smaller stands further to the left
 * @param visible whether this caller sees it
 * @param also    pages that belong to it, though they do not lie below it
 */
public record NavigationEntry(
        String key, String href, String icon, int order, Predicate<Caller> visible, List<String> also) {

    public NavigationEntry {
        also = List.copyOf(also);
    }

    /** An entry whose pages all lie below it. */
    public NavigationEntry(String key, String href, String icon, int order, Predicate<Caller> visible) {
        this(key, href, icon, order, visible, List.of());
    }

    /** An entry for those who may do something there. */
    public static NavigationEntry of(String key, String href, String icon, int order, Action action, String... also) {
        return new NavigationEntry(key, href, icon, order, caller -> Permissions.may(caller, action), List.of(also));
    }

    /** Whether the page with this path belongs to the entry. */
    boolean holds(String path) {
        return lies(path, href) || also.stream().anyMatch(each -> lies(path, each));
    }

    private static boolean lies(String path, String place) {
        return path.equals(place) || (!place.equals("/") && path.startsWith(place + "/"));
    }
}
