package dk.fodfaeste.people.merge;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.people.IdentityNumber;
import dk.fodfaeste.people.PeopleListener.Merge;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.merge.MergeSnapshot.NumberRow;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Where the numbers of two persons go who are made one, and how they come back. */
@Component
class MergedNumbers {

    private final RestoreStore places;

    MergedNumbers(RestoreStore places) {
        this.places = places;
    }

    /**
     * All become those of the one that is kept; of two of a kind one is valid, and the other's has ended.
     *
     * @param rows what both have had
     * @param take the fields whose value is taken from the one that goes
     */
    void take(WriteTx tx, Person kept, Person gone, List<NumberRow> rows, Set<String> take) {
        for (IdentityNumber number : gone.numbers()) {
            IdentityNumber own = kept.number(number.kind());
            boolean theirs = own == null || take.contains("number." + number.kind());
            rows.stream()
                    .filter(row -> row.endedAt() == null
                            && row.kind().equals(number.kind().name()))
                    .filter(row -> row.person().equals(theirs ? kept.id() : gone.id()))
                    .forEach(row -> places.endNumber(row.id(), tx.now()));
        }
        rows.stream()
                .filter(row -> row.person().equals(gone.id()))
                .forEach(row -> places.giveNumber(row.id(), kept.id()));
    }

    /** Each is again whose it was, and valid if it was and has ended by the merge. */
    void giveBack(Merge merge, MergeSnapshot snapshot) {
        Set<UUID> ended = places.numbers(merge.kept(), merge.gone()).stream()
                .filter(row -> row.endedAt() != null)
                .map(NumberRow::id)
                .collect(Collectors.toSet());
        snapshot.numbers().stream()
                .filter(was -> was.person().equals(merge.gone()))
                .forEach(was -> places.giveNumber(was.id(), merge.gone()));
        snapshot.numbers().stream()
                .filter(was -> was.endedAt() == null && ended.contains(was.id()))
                .forEach(was -> places.resumeNumber(was.id()));
    }
}
