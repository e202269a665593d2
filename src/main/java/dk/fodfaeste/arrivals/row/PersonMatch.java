package dk.fodfaeste.arrivals.row;

import dk.fodfaeste.people.IdentityNumber;
import dk.fodfaeste.people.NewHousehold.NewPerson;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.PersonDetails;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Finds, among a household's persons, the one whom a row is about. */
final class PersonMatch {

    private PersonMatch() {}

    /** By a number if they share one; else by name and birth date, where their numbers do not say otherwise. */
    public static Optional<Person> find(List<Person> known, NewPerson row) {
        return known.stream()
                .filter(person -> sharesNumber(person, row))
                .findFirst()
                .or(() -> known.stream()
                        .filter(person -> !contradicts(person, row) && sameName(person.details(), row.details()))
                        .findFirst());
    }

    private static boolean sharesNumber(Person person, NewPerson row) {
        return row.numbers().stream().anyMatch(number -> number.equals(person.number(number.kind())));
    }

    private static boolean contradicts(Person person, NewPerson row) {
        return row.numbers().stream().anyMatch(number -> {
            IdentityNumber held = person.number(number.kind());
            return held != null && !held.equals(number);
        });
    }

    private static boolean sameName(PersonDetails known, PersonDetails row) {
        boolean birthFits = known.birthDate() == null
                || row.birthDate() == null
                || Objects.equals(known.birthDate(), row.birthDate());
        return birthFits && known.fullName().equalsIgnoreCase(row.fullName());
    }
}
