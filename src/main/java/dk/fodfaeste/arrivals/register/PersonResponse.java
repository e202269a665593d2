package dk.fodfaeste.arrivals.register;

import dk.fodfaeste.people.Gender;
import dk.fodfaeste.people.IdentityNumber;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.PersonDetails;
import dk.fodfaeste.people.Relation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person of a household; of a CPR number only the date is shown. */
record PersonResponse(
        UUID id,
        Relation relation,
        @Nullable String firstNames,
        @Nullable String lastName,
        @Nullable LocalDate birthDate,
        boolean birthEstimated,
        @Nullable Gender gender,
        @Nullable String nationality,
        @Nullable String language,
        @Nullable String dialect,
        @Nullable Boolean interpreter,
        @Nullable String phone,
        @Nullable String email,
        List<NumberResponse> numbers) {

    /** A number that holds now, masked. */
    record NumberResponse(IdentityNumber.Kind kind, String value) {

        static NumberResponse of(IdentityNumber number) {
            return new NumberResponse(number.kind(), number.masked());
        }
    }

    static PersonResponse of(Person person) {
        PersonDetails details = person.details();
        return new PersonResponse(
                person.id(),
                details.relation(),
                details.firstNames(),
                details.lastName(),
                details.birthDate(),
                details.birthEstimated(),
                details.gender(),
                details.nationality(),
                details.language(),
                details.dialect(),
                details.interpreter(),
                person.phone(),
                person.email(),
                person.numbers().stream().map(NumberResponse::of).toList());
    }
}
