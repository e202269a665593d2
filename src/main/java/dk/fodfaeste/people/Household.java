package dk.fodfaeste.people;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A household with its persons, the main person first.
 *
 * @param caseNumber   the municipality's own number, for example {@code 2026-0147}
 * @param sourceNumber the number by which whoever announced it knows it
 * @param name         what the main person is called
 * @param version      goes up with each change to the household itself
 */
public record Household(
        UUID id,
        String caseNumber,
        @Nullable String sourceNumber,
        String name,
        HouseholdKind kind,
        @Nullable String address,
        boolean protectedAddress,
        Instant createdAt,
        int version,
        List<Person> persons) {

    public Household {
        persons = List.copyOf(persons);
    }

    /** The same without its address, for those who may not see it. */
    public Household withoutAddress() {
        return with(null, persons);
    }

    /** The same with these persons. */
    public Household with(List<Person> others) {
        return with(address, others);
    }

    private Household with(@Nullable String where, List<Person> who) {
        return new Household(
                id, caseNumber, sourceNumber, name, kind, where, protectedAddress, createdAt, version, who);
    }

    /** The person whom the case is named after. */
    public Person main() {
        return persons.stream()
                .filter(person -> person.details().relation() == Relation.MAIN)
                .findFirst()
                .orElse(persons.getFirst());
    }

    /** Whether anyone is known to need an interpreter. */
    public boolean needsInterpreter() {
        return persons.stream()
                .anyMatch(person -> Boolean.TRUE.equals(person.details().interpreter()));
    }
}
