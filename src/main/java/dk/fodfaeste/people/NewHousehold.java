package dk.fodfaeste.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A household that is to be added, its main person first. */
public record NewHousehold(@Nullable String sourceNumber, HouseholdKind kind, List<NewPerson> persons) {

    /**
     * A person with the numbers that are known.
     *
     * @param remark what a list says about her in free words
     */
    public record NewPerson(
            PersonDetails details,
            List<IdentityNumber> numbers,
            @Nullable String remark) {

        public NewPerson {
            numbers = List.copyOf(numbers);
        }

        /** One about whom nothing is said. */
        public NewPerson(PersonDetails details, List<IdentityNumber> numbers) {
            this(details, numbers, null);
        }

        /** The same person, related otherwise. */
        public NewPerson as(Relation relation) {
            return new NewPerson(details.as(relation), numbers, remark);
        }
    }

    public NewHousehold {
        persons = List.copyOf(persons);
        if (persons.isEmpty()) {
            throw new IllegalArgumentException("a household has a main person");
        }
    }
}
