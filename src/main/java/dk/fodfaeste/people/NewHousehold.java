package dk.fodfaeste.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A household that is to be added, its main person first. */
public record NewHousehold(
        @Nullable String sourceNumber,
        HouseholdKind kind,
        @Nullable String remarks,
        List<NewPerson> persons) {

    /** A person with the numbers that are known. */
    public record NewPerson(PersonDetails details, List<IdentityNumber> numbers) {

        public NewPerson {
            numbers = List.copyOf(numbers);
        }
    }

    public NewHousehold {
        persons = List.copyOf(persons);
        if (persons.isEmpty()) {
            throw new IllegalArgumentException("a household has a main person");
        }
    }
}
