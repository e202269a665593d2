package dk.fodfaeste.arrivals.api;

import dk.fodfaeste.people.IdentityNumber;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.PersonDetails;
import dk.fodfaeste.ui.api.Codes;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person of a household; of a CPR number only the date is shown. */
record PersonAnswer(
        UUID id,
        String relation,
        @Nullable String firstNames,
        @Nullable String lastName,
        @Nullable LocalDate birthDate,
        boolean birthEstimated,
        @Nullable String gender,
        @Nullable String nationality,
        @Nullable String language,
        @Nullable String dialect,
        @Nullable Boolean interpreter,
        @Nullable String phone,
        @Nullable String email,
        List<NumberAnswer> numbers) {

    /** A number that holds now, masked. */
    record NumberAnswer(String kind, String value) {

        static NumberAnswer of(IdentityNumber number) {
            return new NumberAnswer(Codes.of(number.kind()), number.masked());
        }
    }

    static PersonAnswer of(Person person) {
        PersonDetails details = person.details();
        return new PersonAnswer(
                person.id(),
                Codes.of(details.relation()),
                details.firstNames(),
                details.lastName(),
                details.birthDate(),
                details.birthEstimated(),
                details.gender() == null ? null : Codes.of(details.gender()),
                details.nationality(),
                details.language(),
                details.dialect(),
                details.interpreter(),
                person.phone(),
                person.email(),
                person.numbers().stream().map(NumberAnswer::of).toList());
    }
}
