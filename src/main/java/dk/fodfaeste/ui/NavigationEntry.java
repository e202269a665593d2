package dk.fodfaeste.ui;

import dk.fodfaeste.access.Action;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Caller.Grant;
import dk.fodfaeste.access.Permissions;
import dk.fodfaeste.access.Role;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * An entry of the main navigation. A module above contributes one by a bean of this type; {@code ui} knows none itself.
 *
 * @param group   what it stands together with
 * @param key     the text's key
 * @param href    where it leads; it is current on this page and on those below it
 * @param icon    a sign of the design system's set
 * @param order   smaller stands further to the left, within the group
 * @param visible whether this caller sees it
 * @param also    pages that belong to it, though they do not lie below it
 */
public record NavigationEntry(
        Group group, String key, String href, String icon, int order, Predicate<Caller> visible, List<String> also) {

    /** What belongs together, in the order in which it stands there. */
    public enum Group {
        /** What everyone has. */
        EVERYONE,
        RECEPTION(Role.SECRETARIAT),
        PROGRESS,
        WELLBEING,
        TOGETHER,
        KNOWLEDGE,
        SETTINGS(Role.ADMINISTRATOR, Role.AUDITOR);

        private final Set<Role> roles;

        Group(Role... roles) {
            this.roles = Set.of(roles);
        }

        /** Whether it stands before the other groups for this caller: all of her roles are about it. */
        boolean isFirstFor(Caller caller) {
            return this == EVERYONE
                    || (!caller.grants().isEmpty()
                            && caller.grants().stream().map(Grant::role).allMatch(roles::contains));
        }
    }

    public NavigationEntry {
        also = List.copyOf(also);
    }

    /** An entry of everyone's, whose pages all lie below it. */
    public NavigationEntry(String key, String href, String icon, int order, Predicate<Caller> visible) {
        this(Group.EVERYONE, key, href, icon, order, visible, List.of());
    }

    /** An entry for those who may do something there. */
    public static NavigationEntry of(String key, String href, String icon, int order, Action action, String... also) {
        return new NavigationEntry(
                Group.EVERYONE, key, href, icon, order, caller -> Permissions.may(caller, action), List.of(also));
    }

    /** The same in a group. */
    public NavigationEntry in(Group other) {
        return new NavigationEntry(other, key, href, icon, order, visible, also);
    }

    /** Whether the page with this path belongs to the entry. */
    boolean holds(String path) {
        return lies(path, href) || also.stream().anyMatch(each -> lies(path, each));
    }

    private static boolean lies(String path, String place) {
        return path.equals(place) || (!place.equals("/") && path.startsWith(place + "/"));
    }
}
