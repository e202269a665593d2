package dk.fodfaeste.ui;

import dk.fodfaeste.access.Action;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Permissions;
import java.util.function.Predicate;

/**
 * A line of the page of settings. A module contributes one by a bean of this type.
 *
 * @param key     the key of its name
 * @param lead    the key of the line that says what it is
 * @param href    where it leads, below {@code /indstillinger}
 * @param icon    a sign of the design system's set
 * @param order   smaller stands further up
 * @param visible whether this caller sees it
 */
public record SettingsEntry(String key, String lead, String href, String icon, int order, Predicate<Caller> visible) {

    /** A line for those who may do something there. */
    public static SettingsEntry of(String key, String lead, String href, String icon, int order, Action action) {
        return new SettingsEntry(key, lead, href, icon, order, caller -> Permissions.may(caller, action));
    }
}
