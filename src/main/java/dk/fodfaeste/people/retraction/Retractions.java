package dk.fodfaeste.people.retraction;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.people.NewHousehold.NewPerson;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.PersonDetails;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.people.follow.MemberListeners;
import dk.fodfaeste.people.household.ChangeStore;
import dk.fodfaeste.people.household.HouseholdStore;
import dk.fodfaeste.people.household.MatchKeyStore;
import dk.fodfaeste.people.household.NumberStore;
import dk.fodfaeste.people.household.PersonDifference;
import dk.fodfaeste.people.household.PersonStore;
import dk.fodfaeste.people.household.SearchText;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Takes back what a list of arrivals wrote about households, as if it had never been sent. Whether anything stands in the
 * way is for the caller to ask first; the database refuses to remove what others point to.
 */
@Service
public class Retractions {

    private static final String LIST = "list";

    /** A household that is not there any more. */
    public record Removed(UUID id, String caseNumber, String name) {}

    private final RetractionStore store;
    private final HouseholdStore households;
    private final PersonStore persons;
    private final NumberStore numbers;
    private final ChangeStore changes;
    private final MatchKeyStore matchKeys;
    private final MemberListeners listeners;

    Retractions(
            RetractionStore store,
            HouseholdStore households,
            PersonStore persons,
            NumberStore numbers,
            ChangeStore changes,
            MatchKeyStore matchKeys,
            MemberListeners listeners) {
        this.store = store;
        this.households = households;
        this.persons = persons;
        this.numbers = numbers;
        this.changes = changes;
        this.matchKeys = matchKeys;
        this.listeners = listeners;
    }

    /**
     * Adds persons to a household that is there already, in such a way that they can be taken back: the history names them,
     * and does not point to them.
     */
    public List<Person> join(WriteTx tx, UUID household, List<NewPerson> added) {
        if (added.isEmpty()) {
            return List.of();
        }
        List<Person> joined = added.stream()
                .map(each -> new Person(Ids.next(), household, each.details(), each.numbers(), null, null, 0))
                .toList();
        persons.insert(joined, tx.now());
        matchKeys.insert(joined);
        joined.forEach(person -> changes.add(tx, household, null, "person", null, person.name()));
        listeners.changed(tx, household);
        tx.concerns(household);
        return joined;
    }

    /** Those of these households about which anything was changed since they were added. */
    public Set<UUID> changed(Tx tx, Collection<UUID> ids) {
        return store.changed(ids);
    }

    /** Removes households of which nothing is left but themselves and their persons. */
    public void remove(WriteTx tx, Collection<UUID> ids) {
        store.remove(tx, ids);
        ids.forEach(tx::concerns);
    }

    /** What those of these households were called that were {@linkplain #remove removed}. */
    public Map<UUID, Removed> removed(Tx tx, Collection<UUID> ids) {
        return store.removed(ids).stream().collect(Collectors.toMap(Removed::id, each -> each));
    }

    /**
     * Notes in the history of a household that what a list said of it was taken back.
     *
     * @param file the name of the list
     */
    public void note(WriteTx tx, UUID household, String file) {
        changes.add(tx, household, null, LIST, file, null);
    }

    /** Gives a household the persons that it had before, as they were; every value that goes stays in the history. */
    public void restore(WriteTx tx, UUID household, List<Person> before, List<Person> now) {
        Map<UUID, Person> earlier = before.stream().collect(Collectors.toMap(Person::id, each -> each));
        List<Person> joined =
                now.stream().filter(person -> !earlier.containsKey(person.id())).toList();
        joined.forEach(person -> changes.add(tx, household, null, "person", person.name(), null));
        store.removePersons(joined.stream().map(Person::id).toList());
        // A household has one main person at a time: whoever gives way does so first.
        now.stream()
                .filter(person -> earlier.containsKey(person.id()))
                .sorted(Comparator.comparing(person -> Objects.requireNonNull(earlier.get(person.id()))
                                .details()
                                .relation()
                        == Relation.MAIN))
                .forEach(person -> become(tx, person, Objects.requireNonNull(earlier.get(person.id()))));
        listeners.changed(tx, household);
        tx.concerns(household);
    }

    /** Gives a person exactly these values and numbers; every value that goes stays in the history. */
    public void become(WriteTx tx, Person now, Person before) {
        List<PersonDifference> differences = PersonDifference.back(now, before);
        if (differences.isEmpty()) {
            return;
        }
        PersonDetails details = before.details();
        persons.update(now.id(), details, SearchText.of(details.fullName()));
        matchKeys.replace(now.id(), details);
        store.endNumbers(now.id(), before.numbers(), tx.now());
        before.numbers().forEach(number -> numbers.put(now.id(), number, tx.now()));
        differences.forEach(
                each -> changes.add(tx, now.household(), now.id(), each.field(), each.oldValue(), each.newValue()));
        if (details.relation() == Relation.MAIN) {
            households.rename(now.household(), details.householdName());
        }
        listeners.changed(tx, now.household(), differences.stream().map(PersonDifference::field));
    }
}
