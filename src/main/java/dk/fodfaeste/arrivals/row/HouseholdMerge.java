package dk.fodfaeste.arrivals.row;

import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.NewHousehold.NewPerson;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.Relation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a household beside the household as it is known.
 *
 * @param matched persons who are known already, whoever stops being the main person first: a household has one at a time
 * @param missing persons whom nobody knows yet
 */
public record HouseholdMerge(List<Pair> matched, List<NewPerson> missing) {

    /**
     * A person, and what the list says of her.
     *
     * @param phone {@code null} where it says nothing of one
     */
    public record Pair(
            Person known, NewPerson row, @Nullable String phone) {

        /** Whether the list has another telephone than is known. */
        public boolean changesPhone() {
            return phone != null && !phone.equals(known.phone());
        }
    }

    public HouseholdMerge {
        matched = List.copyOf(matched);
        missing = List.copyOf(missing);
    }

    /** Sets them beside each other. */
    public static HouseholdMerge of(Household household, HouseholdRows rows) {
        List<Pair> matched = new ArrayList<>();
        List<NewPerson> missing = new ArrayList<>();
        for (ArrivalRow row : rows.rows()) {
            NewPerson person = HouseholdRows.person(row, row.relation());
            Optional<Person> found = PersonMatch.find(household.persons(), person)
                    .filter(known ->
                            matched.stream().noneMatch(pair -> pair.known().id().equals(known.id())));
            found.ifPresentOrElse(
                    known -> matched.add(
                            new Pair(known, rows.hasMain() ? person : keepingMain(known, person), row.phone())),
                    () -> missing.add(person));
        }
        boolean mainMissing = missing.stream().anyMatch(HouseholdMerge::isMain);
        boolean mainMatched = matched.stream()
                .anyMatch(pair -> pair.known().id().equals(household.main().id()));
        boolean keepsMain = mainMissing && !mainMatched;
        matched.sort(Comparator.comparing(pair -> isMain(pair.row())));
        return new HouseholdMerge(
                matched,
                keepsMain ? missing.stream().map(HouseholdMerge::asOther).toList() : missing);
    }

    // Where the file has no usable row of a main person, it does not say that the present one is none.
    private static NewPerson keepingMain(Person known, NewPerson person) {
        return known.details().relation() == Relation.MAIN ? person.as(Relation.MAIN) : person;
    }

    // The household keeps the main person whom it is named after, though the newer list does not mention her.
    private static NewPerson asOther(NewPerson person) {
        return isMain(person) ? person.as(Relation.OTHER) : person;
    }

    private static boolean isMain(NewPerson person) {
        return person.details().relation() == Relation.MAIN;
    }
}
