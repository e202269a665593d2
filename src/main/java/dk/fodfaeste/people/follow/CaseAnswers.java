package dk.fodfaeste.people.follow;

import java.util.Set;

/**
 * What was chosen where two cases say different things.
 *
 * @param keep the fields for which the one is right that stays
 * @param take the fields for which the other is
 */
public record CaseAnswers(Set<String> keep, Set<String> take) {

    public CaseAnswers {
        keep = Set.copyOf(keep);
        take = Set.copyOf(take);
    }

    /** Whether it was answered, one way and not both. */
    public boolean has(String field) {
        return keep.contains(field) != take.contains(field);
    }

    /** Whether the one that goes is right. */
    public boolean takes(String field) {
        return take.contains(field);
    }
}
