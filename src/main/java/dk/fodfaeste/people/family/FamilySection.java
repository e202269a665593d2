package dk.fodfaeste.people.family;

import dk.fodfaeste.access.Action;
import dk.fodfaeste.ui.Piece;
import org.jspecify.annotations.Nullable;

/**
 * A part of a family's page. A module contributes one by a bean of this type; the page knows none itself.
 *
 * @param order    smaller stands further up
 * @param anchor   its place in the page's address; empty where nothing leads there
 * @param title    the key of its name in the bar of the page's parts; empty where it is not named there
 * @param requires what the caller must be allowed to do; {@code null} for everyone who sees the page
 * @param source   what it shows
 */
public record FamilySection(
        Place place,
        int order,
        String anchor,
        String title,
        @Nullable Action requires,
        Source source) {

    /** Where it stands. */
    public enum Place {
        /** Beside the heading, as a button: what is to be done now. */
        BUTTON,
        /** Above all: what somebody has to decide on now. */
        ABOVE,
        /** In the first screen, below what needs attention: who they are. */
        FIRST,
        /** In the first screen, beside that: what is next, and who does it. */
        BESIDE,
        /** As wide as the page. */
        WIDE,
        /** Half as wide: beside the next of its kind. */
        HALF
    }

    /** Reads what a part shows. */
    @FunctionalInterface
    public interface Source {
        /** {@code null} where there is nothing to show to this caller. */
        @Nullable
        Piece show(FamilyVisit visit);
    }

    /** A part that is not named in the bar. */
    public static FamilySection of(Place place, int order, Source source) {
        return new FamilySection(place, order, "", "", null, source);
    }

    /** The same, named in the bar. */
    public FamilySection named(String where, String key) {
        return new FamilySection(place, order, where, key, requires, source);
    }

    /** The same, only for those who may do this. */
    public FamilySection requiring(Action action) {
        return new FamilySection(place, order, anchor, title, action, source);
    }

    /** What it shows on this visit; {@code null} for nothing. */
    public @Nullable Piece show(FamilyVisit visit) {
        return requires == null || visit.may(requires) ? source.show(visit) : null;
    }
}
