package dk.fodfaeste.people.family;

import java.util.function.Predicate;

/**
 * A line of what to do when a family is not what it was. A module contributes one by a bean of this type.
 *
 * @param key     the key of its text
 * @param address where it leads, below the family's page
 * @param order   smaller stands further up
 * @param visible for which families it stands there
 */
public record FamilyLink(String key, String address, int order, Predicate<FamilyVisit> visible) {

    /** A line for every family. */
    public static FamilyLink of(String key, String address, int order) {
        return new FamilyLink(key, address, order, visit -> true);
    }
}
