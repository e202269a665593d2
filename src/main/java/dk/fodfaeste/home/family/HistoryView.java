package dk.fodfaeste.home.family;

import dk.fodfaeste.people.family.HistorySource.Entry;
import java.util.List;

/**
 * A part of what happened to a family, newest first.
 *
 * @param older how many entries that were read are older than these
 * @param cut   whether more has happened than was read
 */
public record HistoryView(List<Entry> entries, int older, boolean cut) {

    /** How many entries the family's page begins with. */
    static final int SHOWN = 8;

    public HistoryView {
        entries = List.copyOf(entries);
    }
}
