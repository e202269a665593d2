package dk.fodfaeste.people.family;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** What happened to a family, in words. A module contributes what it knows by a bean of this type. */
public interface HistorySource {

    /**
     * Something that happened.
     *
     * @param sentence in the caller's language; asked for only where it is shown
     */
    record Entry(Instant at, Supplier<String> sentence) {}

    /**
     * What one source knows.
     *
     * @param cut whether more has happened than was read
     */
    record Happened(List<Entry> entries, boolean cut) {

        public Happened {
            entries = List.copyOf(entries);
        }
    }

    /** Of what happened at the same moment, the smaller comes first. */
    int order();

    /** The newest of it; of each kind at most so many, and one more that tells that there are more. */
    Happened read(FamilyVisit visit, int most);
}
