package dk.fodfaeste.people.family;

import java.util.List;

/**
 * Facts of a case that stand in the line below a family's name. A module contributes its own by a bean of this type.
 *
 * @param order smaller stands further to the left
 */
public record FamilyFact(int order, Source source) {

    /**
     * A fact.
     *
     * @param text in the caller's language
     * @param ends whether it says that nothing is done for the family here any more
     */
    public record Told(String text, boolean ends) {}

    /** Reads what is told. */
    @FunctionalInterface
    public interface Source {
        List<Told> of(FamilyVisit visit);
    }
}
