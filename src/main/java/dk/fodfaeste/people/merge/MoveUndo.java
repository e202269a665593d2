package dk.fodfaeste.people.merge;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleListener;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.people.duplicate.Duplicates;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.people.merge.MoveStore.Step;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * Takes a move or a split back: everyone is where she was, related as she was, and her open tasks are there too. A household that was
 * opened for it is behind the old one again, if nobody has worked on it.
 */
@Service
public class MoveUndo {

    private final MoveStore store;
    private final Duplicates duplicates;
    private final Households households;
    private final RestoreStore places;
    private final MergeStore merges;
    private final List<PeopleListener> listeners;

    MoveUndo(
            MoveStore store,
            Duplicates duplicates,
            Households households,
            RestoreStore places,
            MergeStore merges,
            List<PeopleListener> listeners) {
        this.store = store;
        this.duplicates = duplicates;
        this.households = households;
        this.places = places;
        this.merges = merges;
        this.listeners = listeners;
    }

    /**
     * Takes it back.
     *
     * @return the household that they are in again
     * @throws Problem if there is none, or something was built on it since
     */
    public Household undo(WriteTx tx, UUID occasion) {
        List<Step> steps = store.of(occasion);
        if (steps.isEmpty()) {
            throw Problem.notFound("people.move.gone");
        }
        UUID from = steps.getFirst().fromHousehold();
        UUID to = steps.getFirst().toHousehold();
        merges.lock(List.of(from, to));
        households.get(tx, from);
        Household there = households.get(tx, to);
        boolean opened = steps.getFirst().opened();
        if (opened && there.persons().size() != steps.size()) {
            throw Problem.conflict("people.move.later");
        }
        for (Step step : steps) {
            back(tx, step, there);
        }
        if (opened) {
            if (store.isWorkedOn(to)) {
                throw Problem.conflict("people.split.worked");
            }
            households.note(tx, from, "splitUndone", null, there.caseNumber());
            merges.hideHousehold(to, from);
        }
        store.undone(tx, occasion);
        return households.get(tx, from);
    }

    private void back(WriteTx tx, Step step, Household there) {
        Person person = duplicates.get(tx, step.person());
        boolean heirStands = step.heir() == null
                || Stream.of(duplicates.get(tx, step.heir()))
                        .allMatch(heir -> heir.details().relation() == Relation.MAIN
                                && heir.household().equals(step.fromHousehold()));
        boolean staysWithoutMain = !step.opened()
                && person.details().relation() == Relation.MAIN
                && there.persons().size() > 1;
        if (!person.household().equals(step.toHousehold())
                || person.details().relation() != step.newRelation()
                || !heirStands
                || staysWithoutMain) {
            throw Problem.conflict("people.move.later");
        }
        Household home = households.get(tx, step.fromHousehold());
        if (step.heir() != null) {
            places.relate(step.heir(), Objects.requireNonNull(step.heirRelation()));
        }
        places.move(person.id(), step.fromHousehold(), step.oldRelation());
        if (step.oldRelation() == Relation.MAIN) {
            households.rename(step.fromHousehold(), person.details().householdName());
        }
        households.note(tx, step.toHousehold(), person.id(), "movedOut", null, home.caseNumber());
        households.note(tx, step.fromHousehold(), person.id(), "movedIn", null, there.caseNumber());
        tx.concerns(person.id());
        listeners.forEach(listener -> listener.moved(tx, person.id(), step.toHousehold(), step.fromHousehold()));
    }
}
