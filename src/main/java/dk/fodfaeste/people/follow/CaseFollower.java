package dk.fodfaeste.people.follow;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.people.PeopleListener.Merge;
import java.util.List;
import java.util.UUID;

/**
 * What a module keeps about households and persons. A module with such rows declares each of their columns in a bean of this
 * type; what is merely {@linkplain Following.How#MOVES moved} needs no more than that. Modules further up come later, by
 * {@link #order}.
 */
public interface CaseFollower {

    /** The module's columns that name a household or a person. */
    List<Following> follows();

    /** The place of the module on the staircase: who is told by others comes before them. */
    int order();

    /** What a comparison of two cases shows of one of them. */
    default List<CaseFact> facts(Tx tx, UUID household) {
        return List.of();
    }

    /** What of two cases cannot be joined by itself, so that somebody must choose. */
    default List<CaseQuestion> asks(Tx tx, UUID kept, UUID gone) {
        return List.of();
    }

    /** Joins what has rules of its own; what moves is moved after it. */
    default void join(WriteTx tx, Merge merge, CaseAnswers answers) {}

    /** Takes back what {@link #join} did, and no more: what was done since stays. What moves has been moved back before it. */
    default void part(WriteTx tx, Merge merge) {}
}
