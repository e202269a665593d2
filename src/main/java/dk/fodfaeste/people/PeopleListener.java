package dk.fodfaeste.people;

import dk.fodfaeste.access.WriteTx;
import java.util.Collection;
import java.util.UUID;

/**
 * What follows people when they change: two become one, one goes to another household, somebody joins one. A module above that keeps something
 * about persons or households implements it as a bean; it is called in the same transaction.
 */
public interface PeopleListener {

    /**
     * Two persons who were found to be one.
     *
     * @param id            of the merge
     * @param kept          the one who stays
     * @param gone          the one who is hidden behind her
     * @param keptHousehold of the one who stays
     * @param goneHousehold of the other; may be the same
     * @param whole         whether all of that household has become one with the other
     */
    record Merge(UUID id, UUID kept, UUID gone, UUID keptHousehold, UUID goneHousehold, boolean whole) {}

    /** Somebody belongs to these households who did not, or is of another age or relation than was known. */
    default void changed(WriteTx tx, Collection<UUID> households) {}

    /** The ground on which a household came is another than was known; {@link #changed} is told as well. */
    default void kindChanged(WriteTx tx, UUID household) {}

    /** They are one now. */
    default void merged(WriteTx tx, Merge merge) {}

    /** They are two again: whatever {@link #merged} did is taken back. */
    default void unmerged(WriteTx tx, Merge merge) {}

    /** A person has gone from one household to another. */
    default void moved(WriteTx tx, UUID person, UUID from, UUID to) {}
}
