package dk.fodfaeste.arrivals.intake;

import dk.fodfaeste.arrivals.Arrival;
import dk.fodfaeste.arrivals.Arrivals;
import dk.fodfaeste.arrivals.PreArrivalAnchors;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.IdentityNumber;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.PersonDetails;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an import can change about a household that is known, as it was at a moment.
 *
 * @param facts {@code null} where nobody announced it
 */
public record HouseholdState(
        Arrivals.@Nullable Facts facts, @Nullable Instant arrivedAt, List<PersonState> persons) {

    /** A person of it. */
    public record PersonState(
            UUID id,
            PersonDetails details,
            List<IdentityNumber> numbers,
            @Nullable String phone) {

        public PersonState {
            numbers = List.copyOf(numbers);
        }

        public Person in(UUID household) {
            return new Person(id, household, details, numbers, phone, null, 0);
        }
    }

    public HouseholdState {
        persons = List.copyOf(persons);
    }

    static HouseholdState of(Household household, @Nullable Arrival arrival) {
        return new HouseholdState(
                arrival == null ? null : PreArrivalAnchors.facts(arrival),
                arrival == null ? null : arrival.arrivedAt(),
                household.persons().stream()
                        .map(person -> new PersonState(person.id(), person.details(), person.numbers(), person.phone()))
                        .toList());
    }
}
