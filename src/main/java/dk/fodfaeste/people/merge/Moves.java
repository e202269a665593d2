package dk.fodfaeste.people.merge;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleListener;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.people.duplicate.Duplicates;
import dk.fodfaeste.people.household.HouseholdStore;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.people.merge.MergeSnapshot.HouseholdState;
import dk.fodfaeste.people.merge.MoveStore.Step;
import dk.fodfaeste.ui.input.Command;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Persons who go from one household to another, or to one of their own. Their open tasks go with them. */
@Service
public class Moves {

    /** Where a person goes, and what she is to the main person there. */
    @Command
    public record MoveInput(String caseNumber, Relation relation) {}

    /** Who of a household get one of their own. */
    @Command
    public record SplitInput(List<UUID> persons) {}

    /** Who has moved, and where she is now. */
    public record Moved(UUID move, Person person, Household household) {}

    /** The household that a split has opened. */
    public record Divided(UUID split, Household household) {}

    /** A split or a move, in the course of which persons go. */
    private static final class Occasion {
        private final UUID id = Ids.next();
        private final boolean opened;
        private int position;

        private Occasion(boolean opened) {
            this.opened = opened;
        }
    }

    private final Duplicates duplicates;
    private final Households households;
    private final HouseholdStore store;
    private final RestoreStore places;
    private final MergeStore locks;
    private final MoveStore moves;
    private final List<PeopleListener> listeners;

    Moves(
            Duplicates duplicates,
            Households households,
            HouseholdStore store,
            RestoreStore places,
            MergeStore locks,
            MoveStore moves,
            List<PeopleListener> listeners) {
        this.duplicates = duplicates;
        this.households = households;
        this.store = store;
        this.places = places;
        this.locks = locks;
        this.moves = moves;
        this.listeners = listeners;
    }

    /**
     * A person of this household goes to another one.
     *
     * @throws Problem at the field {@code person}, else as {@link #move(WriteTx, UUID, MoveInput)}
     */
    public Moved move(WriteTx tx, UUID household, UUID person, MoveInput in) {
        if (households.get(tx, household).persons().stream()
                .noneMatch(each -> each.id().equals(person))) {
            throw Problem.inField("person", "people.move.who");
        }
        return move(tx, person, in);
    }

    /**
     * A person goes to the household with that case number.
     *
     * @throws Problem at the field {@code caseNumber} or {@code relation}; if she is the last one of her household; if
     *     somebody has changed her just now
     */
    public Moved move(WriteTx tx, UUID person, MoveInput in) {
        Person moving = duplicates.get(tx, person);
        UUID target = store.byCaseNumber(tx.scope(), in.caseNumber());
        if (target == null) {
            throw Problem.inField("caseNumber", "people.move.unknown");
        }
        if (target.equals(moving.household())) {
            throw Problem.inField("caseNumber", "people.move.here");
        }
        locks.lock(List.of(moving.household(), target));
        Household from = households.get(tx, moving.household());
        Household to = households.get(tx, target);
        if (duplicates.get(tx, person).version() != moving.version()) {
            throw Problem.conflict("people.move.changed");
        }
        if (from.persons().size() == 1) {
            throw Problem.conflict("people.move.last");
        }
        if (in.relation() == Relation.MAIN
                && to.persons().stream().anyMatch(each -> each.details().relation() == Relation.MAIN)) {
            throw Problem.inField("relation", "people.move.main");
        }
        Occasion move = new Occasion(false);
        go(tx, move, from, to, moving, in.relation());
        return new Moved(move.id, moving, households.get(tx, target));
    }

    /**
     * Some of a household get one of their own, with a case number of its own; the first of them is its main person.
     *
     * @throws Problem at the field {@code persons} if nobody or everybody is to go, or somebody does not belong to it
     */
    public Divided split(WriteTx tx, UUID household, SplitInput in) {
        Set<UUID> leaving = Set.copyOf(in.persons());
        households.get(tx, household);
        locks.lock(List.of(household));
        Household from = households.get(tx, household);
        List<Person> going = from.persons().stream()
                .filter(each -> leaving.contains(each.id()))
                .toList();
        if (going.isEmpty() || going.size() < leaving.size()) {
            throw Problem.inField("persons", "people.split.nobody");
        }
        if (going.size() == from.persons().size()) {
            throw Problem.inField("persons", "people.split.everybody");
        }
        Person first = NextMainPerson.of(going);
        Household to = households.open(tx, from.kind(), first.details().householdName());
        households.note(tx, to.id(), "splitFrom", null, from.caseNumber());
        // They live where they lived, in the care of those who had it, until somebody says otherwise.
        HouseholdState home = places.household(household);
        places.putHousehold(to.id(), new HouseholdState(to.name(), home.address(), home.protectedAddress()));
        places.takeSeats(household, to.id());
        places.takeUnits(household, to.id());
        Occasion split = new Occasion(true);
        go(tx, split, from, to, first, Relation.MAIN);
        List<Person> others =
                going.stream().filter(each -> !each.id().equals(first.id())).toList();
        for (Person other : others) {
            Relation relation = other.details().relation();
            go(
                    tx,
                    split,
                    households.get(tx, household),
                    to,
                    other,
                    relation == Relation.MAIN ? Relation.OTHER : relation);
        }
        return new Divided(split.id, households.get(tx, to.id()));
    }

    private void go(WriteTx tx, Occasion occasion, Household from, Household to, Person person, Relation relation) {
        places.move(person.id(), to.id(), relation);
        households.note(tx, from.id(), person.id(), "movedOut", null, to.caseNumber());
        households.note(tx, to.id(), person.id(), "movedIn", null, from.caseNumber());
        Person heir = person.details().relation() == Relation.MAIN ? inherit(tx, from, person) : null;
        moves.add(
                tx,
                new Step(
                        Ids.next(),
                        occasion.id,
                        occasion.position++,
                        person.id(),
                        from.id(),
                        to.id(),
                        occasion.opened,
                        person.details().relation(),
                        relation,
                        heir == null ? null : heir.id(),
                        heir == null ? null : heir.details().relation()));
        tx.concerns(person.id());
        listeners.forEach(listener -> listener.moved(tx, person.id(), from.id(), to.id()));
        if (relation == Relation.MAIN) {
            households.rename(to.id(), person.details().householdName());
        }
    }

    /** The household goes by somebody else from now on. */
    private Person inherit(WriteTx tx, Household from, Person leaving) {
        Person next = NextMainPerson.of(from.persons().stream()
                .filter(each -> !each.id().equals(leaving.id()))
                .toList());
        places.relate(next.id(), Relation.MAIN);
        households.rename(from.id(), next.details().householdName());
        households.note(
                tx, from.id(), next.id(), "relation", next.details().relation().name(), Relation.MAIN.name());
        return next;
    }
}
