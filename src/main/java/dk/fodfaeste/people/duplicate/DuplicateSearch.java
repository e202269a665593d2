package dk.fodfaeste.people.duplicate;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.people.IdentityNumber;
import dk.fodfaeste.people.NewHousehold.NewPerson;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.duplicate.DuplicateStore.Pair;
import dk.fodfaeste.people.duplicate.Likeness.Level;
import dk.fodfaeste.people.household.MatchKeyStore;
import dk.fodfaeste.people.household.MatchKeys;
import dk.fodfaeste.people.household.PersonStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Looks for persons who may be one by what they have in common, and compares those whom it finds. */
@Service
public class DuplicateSearch {

    private final MatchKeyStore keys;
    private final DuplicateStore store;
    private final PersonStore persons;

    DuplicateSearch(MatchKeyStore keys, DuplicateStore store, PersonStore persons) {
        this.keys = keys;
        this.store = store;
        this.persons = persons;
    }

    /**
     * Compares so many of those who have been added or changed since, at most, with everybody, and writes down the pairs.
     *
     * @return how many were compared
     */
    int compareNew(WriteTx tx, int most) {
        List<UUID> fresh = store.takeNotCompared(most);
        if (fresh.isEmpty()) {
            return 0;
        }
        Map<UUID, Person> known = new HashMap<>(byId(fresh));
        // Those who were here before there were keys get theirs now.
        keys.replace(known.values().stream().collect(Collectors.toMap(Person::id, Person::details)));
        List<Person> compared = List.copyOf(known.values());
        Map<Integer, Set<UUID>> holders =
                holders(compared.stream().map(DuplicateSearch::asNew).toList());
        Set<UUID> others =
                holders.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(HashSet::new));
        others.removeAll(known.keySet());
        known.putAll(byId(others));
        Map<UUID, Map<UUID, Pair>> pairs = new HashMap<>();
        for (int place = 0; place < compared.size(); place++) {
            Person person = compared.get(place);
            for (UUID id : holders.getOrDefault(place, Set.of())) {
                Person other = known.get(id);
                if (other != null && !other.id().equals(person.id())) {
                    Likeness likeness = Comparison.of(asNew(person), asNew(other));
                    if (isSuspicious(person, other, likeness)) {
                        Pair pair = Pair.of(person.id(), other.id(), likeness);
                        pairs.computeIfAbsent(pair.first(), none -> new HashMap<>())
                                .put(pair.second(), pair);
                    }
                }
            }
        }
        store.replace(
                tx,
                fresh,
                pairs.values().stream().flatMap(each -> each.values().stream()).toList());
        store.compared(fresh);
        return fresh.size();
    }

    /** Who has something in common with each of these, by their places in the list. */
    Map<Integer, Set<UUID>> holders(List<NewPerson> candidates) {
        return keys.holders(
                candidates.stream()
                        .map(candidate -> MatchKeys.sought(candidate.details()))
                        .toList(),
                candidates.stream()
                        .map(candidate -> candidate.numbers().stream()
                                .map(IdentityNumber::value)
                                .toList())
                        .toList());
    }

    /** Persons by identifier, whoever may see them. */
    Map<UUID, Person> byId(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : persons.byIds(ids).stream().collect(Collectors.toMap(Person::id, person -> person));
    }

    // Twins share a family name, a birthday and a nationality: within a household more must speak for it.
    private static boolean isSuspicious(Person one, Person other, Likeness likeness) {
        return likeness.level() != null
                && (!one.household().equals(other.household()) || likeness.level() != Level.POSSIBLE);
    }

    public static NewPerson asNew(@Nullable Person person) {
        Person known = Objects.requireNonNull(person);
        return new NewPerson(known.details(), known.numbers());
    }
}
