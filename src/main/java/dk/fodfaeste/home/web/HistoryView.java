package dk.fodfaeste.home.web;

import java.util.List;

/**
 * The newest of what happened to a family.
 *
 * @param older how many entries are older than these
 */
public record HistoryView(List<HistoryEntry> newest, int older) {

    /** How many entries the family's page begins with. */
    static final int SHOWN = 8;

    public HistoryView {
        newest = List.copyOf(newest);
    }
}
