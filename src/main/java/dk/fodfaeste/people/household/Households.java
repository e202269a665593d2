package dk.fodfaeste.people.household;

import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.HouseholdKind;
import dk.fodfaeste.people.HouseholdSummary;
import dk.fodfaeste.people.IdentityNumber;
import dk.fodfaeste.people.NewHousehold;
import dk.fodfaeste.people.NewHousehold.NewPerson;
import dk.fodfaeste.people.PeopleChange;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.PersonDetails;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.people.follow.MemberListeners;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The households of the municipality. */
@Service
public class Households {

    /** The field of the history that holds addresses. */
    public static final String ADDRESS = "address";

    /** The fields of the history that say how a person is reached. */
    private static final Set<String> REACH = Set.of("phone", "email");

    private final HouseholdStore households;
    private final PersonStore persons;
    private final ReachStore reach;
    private final ShownHouseholds shown;
    private final NumberStore numbers;
    private final ChangeStore changes;
    private final MatchKeyStore matchKeys;
    private final MemberListeners listeners;

    Households(
            HouseholdStore households,
            PersonStore persons,
            ReachStore reach,
            ShownHouseholds shown,
            NumberStore numbers,
            ChangeStore changes,
            MatchKeyStore matchKeys,
            MemberListeners listeners) {
        this.households = households;
        this.persons = persons;
        this.reach = reach;
        this.shown = shown;
        this.numbers = numbers;
        this.changes = changes;
        this.matchKeys = matchKeys;
        this.listeners = listeners;
    }

    /** Adds households, each with the next case number of the year, and returns them in the same order. */
    public List<Household> add(WriteTx tx, List<NewHousehold> added) {
        if (added.isEmpty()) {
            return List.of();
        }
        int year = tx.today().getYear();
        int first = households.takeCaseNumbers(year, added.size());
        List<Household> result = IntStream.range(0, added.size())
                .mapToObj(i -> household(tx, added.get(i), "%d-%04d".formatted(year, first + i)))
                .toList();
        households.insert(result);
        List<Person> everybody = result.stream()
                .flatMap(household -> household.persons().stream())
                .toList();
        persons.insert(everybody, tx.now());
        matchKeys.insert(everybody);
        result.forEach(household -> tx.concerns(household.id()));
        return result;
    }

    /** Opens a household that persons of another one are about to enter, with the next case number of the year. */
    public Household open(WriteTx tx, HouseholdKind kind, String name) {
        int year = tx.today().getYear();
        String caseNumber = "%d-%04d".formatted(year, households.takeCaseNumbers(year, 1));
        Household opened = new Household(Ids.next(), caseNumber, null, name, kind, null, false, tx.now(), 0, List.of());
        households.insert(List.of(opened));
        tx.concerns(opened.id());
        return opened;
    }

    /** The name that a household goes by is another now. */
    public void rename(UUID household, String name) {
        households.rename(household, name);
    }

    /** Adds persons to a household that is there already. */
    public List<Person> addPersons(WriteTx tx, UUID household, List<NewPerson> added) {
        List<Person> result =
                added.stream().map(person -> person(household, person)).toList();
        persons.insert(result, tx.now());
        matchKeys.insert(result);
        result.forEach(person -> changes.add(tx, household, person.id(), "person", null, person.name()));
        listeners.changed(tx, household);
        tx.concerns(household);
        return result;
    }

    /**
     * Takes over what is newer or more complete about a person; every old value stays in the history.
     *
     * @return whether anything was different
     */
    public boolean update(WriteTx tx, Person known, NewPerson newer) {
        List<PersonDifference> differences = PersonDifference.between(known, newer);
        if (differences.isEmpty()) {
            return false;
        }
        PersonDetails details = PersonDifference.merged(known.details(), newer.details());
        persons.update(known.id(), details, SearchText.of(details.fullName()));
        matchKeys.replace(known.id(), details);
        newer.numbers().forEach(number -> numbers.put(known.id(), number, tx.now()));
        differences.forEach(difference -> changes.add(
                tx, known.household(), known.id(), difference.field(), difference.oldValue(), difference.newValue()));
        if (details.relation() == Relation.MAIN) {
            households.rename(known.household(), details.householdName());
        }
        listeners.changed(tx, known.household(), differences.stream().map(PersonDifference::field));
        tx.concerns(known.household());
        return true;
    }

    /** What {@link #update} would change about a person. */
    public static List<Difference> differences(Person known, NewPerson newer) {
        return PersonDifference.between(known, newer).stream()
                .map(each -> new Difference(each.field(), each.oldValue(), each.newValue()))
                .toList();
    }

    /**
     * A household that the caller may see.
     *
     * @throws Problem if there is none: the answer is the same for one that she may not see
     */
    public Household get(Tx tx, UUID id) {
        List<Household> found = shown.withPersons(tx, households.find(tx.scope(), List.of(id)));
        if (found.isEmpty()) {
            throw Problem.notFound("people.household.unknown");
        }
        tx.concerns(id);
        return found.getFirst();
    }

    /** Households with these identifiers, of those that the caller may see; for use by other modules. */
    public List<Household> all(Tx tx, Collection<UUID> ids) {
        return shown.withPersons(tx, households.find(tx.scope(), ids));
    }

    /** Households with these identifiers, whoever may see them: for work that reaches the whole municipality. */
    public List<Household> everywhere(Tx tx, Collection<UUID> ids) {
        return shown.withPersons(tx, households.findEverywhere(ids));
    }

    /**
     * Households that were announced under these numbers, whatever the caller's scope: what a file says of a household must
     * find it, or it would be made once more. What the caller may not see of them is not in them.
     */
    public List<Household> bySourceNumbers(Tx tx, Collection<String> numbers) {
        return shown.withPersons(tx, households.findBySource(numbers));
    }

    /**
     * A page of the list by name.
     *
     * @param text  words of names, a case number or an identity number; blank for all
     * @param after the last household of the page before, or {@code null} for the first page
     */
    public List<HouseholdSummary> list(Tx tx, String text, @Nullable UUID after, int limit) {
        List<HouseholdSummary> page = households.list(tx.scope(), SearchText.parse(text), after, limit);
        page.forEach(summary -> tx.concerns(summary.id()));
        return page;
    }

    /** Summaries by identifier, of those that the caller may see. */
    public Map<UUID, HouseholdSummary> summaries(Tx tx, Collection<UUID> ids) {
        return households.summaries(tx.scope(), ids);
    }

    /** Where the persons who hold these numbers now belong: household by number. */
    public Map<String, UUID> byNumbers(Tx tx, IdentityNumber.Kind kind, Collection<String> numbers) {
        return this.numbers.householdsByNumber(kind, numbers);
    }

    /** Adds to the household's history what a module above has changed about it. */
    public void note(WriteTx tx, UUID household, String field, @Nullable String oldValue, @Nullable String newValue) {
        changes.add(tx, household, null, field, oldValue, newValue);
        tx.concerns(household);
    }

    /** The same about one of its persons. */
    public void note(
            WriteTx tx,
            UUID household,
            UUID person,
            String field,
            @Nullable String oldValue,
            @Nullable String newValue) {
        changes.add(tx, household, person, field, oldValue, newValue);
        tx.concerns(household);
    }

    /**
     * What was changed about a household that the caller may see, newest first, at most {@code limit}. Without the right
     * to protected addresses no address is told of a household that has one or had one, and a partner reads how nobody
     * is reached who has not consented to it.
     */
    public List<PeopleChange> changes(Tx tx, UUID household, int limit) {
        if (!reach.reaches(tx.scope(), household)) {
            return List.of();
        }
        boolean seesAddresses = tx.scope().shows(household, Sensitivity.PROTECTED_ADDRESS);
        return changes.of(
                household,
                tx.caller().isPartner() ? REACH : List.of(),
                seesAddresses ? List.of() : List.of(ADDRESS),
                limit);
    }

    /** Says that a unit has work to do for a household: whoever is restricted to the unit now sees it. */
    public void involve(WriteTx tx, Map<UUID, ? extends Collection<UUID>> unitsByHousehold) {
        households.involve(unitsByHousehold);
    }

    private static Household household(WriteTx tx, NewHousehold added, String caseNumber) {
        UUID id = Ids.next();
        List<Person> members =
                added.persons().stream().map(person -> person(id, person)).toList();
        return new Household(
                id,
                caseNumber,
                added.sourceNumber(),
                members.getFirst().details().householdName(),
                added.kind(),
                null,
                false,
                tx.now(),
                0,
                members);
    }

    private static Person person(UUID household, NewPerson added) {
        return new Person(Ids.next(), household, added.details(), added.numbers(), null, null, 0);
    }
}
