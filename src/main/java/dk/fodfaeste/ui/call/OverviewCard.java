package dk.fodfaeste.ui.call;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.ui.Piece;
import org.jspecify.annotations.Nullable;

/**
 * A part of Overblik, where a person begins her day. A module contributes one by a bean of this type.
 *
 * @param order  smaller stands further up, among those of the same place
 * @param source what it shows
 */
public record OverviewCard(Place place, int order, Source source) {

    /** Where it stands. */
    public enum Place {
        /** In the line below the greeting. */
        LEAD,
        /** What is to be done: first on every screen. */
        WORK,
        /** Beside that, where there is room, else below it. */
        BESIDE
    }

    /** Reads what a card shows. */
    @FunctionalInterface
    public interface Source {
        /** {@code null} where this caller has nothing there. */
        @Nullable
        Piece show(Call call, Tx tx);
    }
}
