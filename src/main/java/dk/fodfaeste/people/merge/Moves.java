package dk.fodfaeste.people.merge;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleListener;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.people.duplicate.Duplicates;
import dk.fodfaeste.people.household.HouseholdStore;
import dk.fodfaeste.people.household.Households;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Persons who go from one household to another, or to one of their own. Their open tasks go with them. */
@Service
public class Moves {

    private final Duplicates duplicates;
    private final Households households;
    private final HouseholdStore store;
    private final RestoreStore places;
    private final MergeStore locks;
    private final List<PeopleListener> followers;

    Moves(
            Duplicates duplicates,
            Households households,
            HouseholdStore store,
            RestoreStore places,
            MergeStore locks,
            List<PeopleListener> followers) {
        this.duplicates = duplicates;
        this.households = households;
        this.store = store;
        this.places = places;
        this.locks = locks;
        this.followers = followers;
    }

    /** A person whom the caller may see. */
    public Person person(Tx tx, UUID id) {
        return duplicates.get(tx, id);
    }

    /**
     * A person goes to the household with that case number.
     *
     * @param version of the person that the caller saw; {@code null} for whichever it is
     * @return where she is now
     * @throws Problem at the field {@code caseNumber} or {@code relation}; if she is the last one of her household; if
     *     somebody has changed her since
     */
    public Household move(WriteTx tx, UUID person, String caseNumber, Relation relation, @Nullable Integer version) {
        Person moving = duplicates.get(tx, person);
        UUID target = store.byCaseNumber(tx.scope(), caseNumber.strip());
        if (target == null) {
            throw Problem.inField("caseNumber", "people.move.unknown");
        }
        if (target.equals(moving.household())) {
            throw Problem.inField("caseNumber", "people.move.here");
        }
        locks.lock(List.of(moving.household(), target));
        Household from = households.get(tx, moving.household());
        Household to = households.get(tx, target);
        if (version != null && version != duplicates.get(tx, person).version()) {
            throw Problem.conflict("people.move.changed");
        }
        if (from.persons().size() == 1) {
            throw Problem.conflict("people.move.last");
        }
        if (relation == Relation.MAIN
                && to.persons().stream().anyMatch(each -> each.details().relation() == Relation.MAIN)) {
            throw Problem.inField("relation", "people.move.main");
        }
        go(tx, from, to, List.of(moving), relation);
        return households.get(tx, target);
    }

    /**
     * Some of a household get one of their own, with a case number of its own; the first of them is its main person.
     *
     * @throws Problem at the field {@code persons} if nobody or everybody is to go, or somebody does not belong to it
     */
    public Household split(WriteTx tx, UUID household, List<UUID> leaving) {
        households.get(tx, household);
        locks.lock(List.of(household));
        Household from = households.get(tx, household);
        List<Person> going = from.persons().stream()
                .filter(each -> leaving.contains(each.id()))
                .toList();
        if (going.isEmpty() || going.size() < Set.copyOf(leaving).size()) {
            throw Problem.inField("persons", "people.split.nobody");
        }
        if (going.size() == from.persons().size()) {
            throw Problem.inField("persons", "people.split.everybody");
        }
        Person first = NextMainPerson.of(going);
        Household to = households.open(tx, from.kind(), first.details().householdName());
        households.note(tx, to.id(), "splitFrom", null, from.caseNumber());
        go(tx, from, to, List.of(first), Relation.MAIN);
        List<Person> others =
                going.stream().filter(each -> !each.id().equals(first.id())).toList();
        for (Person other : others) {
            Relation relation = other.details().relation();
            go(
                    tx,
                    households.get(tx, household),
                    to,
                    List.of(other),
                    relation == Relation.MAIN ? Relation.OTHER : relation);
        }
        return households.get(tx, to.id());
    }

    private void go(WriteTx tx, Household from, Household to, List<Person> going, Relation relation) {
        for (Person person : going) {
            places.move(person.id(), to.id(), relation);
            households.note(tx, from.id(), person.id(), "movedOut", null, to.caseNumber());
            households.note(tx, to.id(), person.id(), "movedIn", null, from.caseNumber());
            if (person.details().relation() == Relation.MAIN) {
                Person heir = NextMainPerson.of(from.persons().stream()
                        .filter(each -> !each.id().equals(person.id()))
                        .toList());
                places.relate(heir.id(), Relation.MAIN);
                households.rename(from.id(), heir.details().householdName());
                households.note(
                        tx,
                        from.id(),
                        heir.id(),
                        "relation",
                        heir.details().relation().name(),
                        Relation.MAIN.name());
            }
            tx.concerns(person.id());
            followers.forEach(follower -> follower.moved(tx, person.id(), from.id(), to.id()));
        }
        if (relation == Relation.MAIN) {
            households.rename(to.id(), going.getFirst().details().householdName());
        }
    }
}
