package dk.fodfaeste.people.merge;

import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.Relation;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Says whom a household goes by when its main person leaves it. */
final class NextMainPerson {

    private NextMainPerson() {}

    /** The spouse, else the oldest; one whose birth date is unknown counts as an adult of middle age. */
    public static Person of(List<Person> left) {
        return left.stream()
                .min(Comparator.comparing((Person person) -> person.details().relation() != Relation.SPOUSE)
                        .thenComparing(person ->
                                Objects.requireNonNullElse(person.details().birthDate(), LocalDate.EPOCH)))
                .orElseThrow();
    }
}
