package dk.fodfaeste.people.entry;

import dk.fodfaeste.people.Gender;
import dk.fodfaeste.people.NewHousehold.NewPerson;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.PersonDetails;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.ui.input.Command;
import dk.fodfaeste.ui.input.Text;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is right about a person: all of it, as it then stands. Numbers are shown to nobody, so one that is left out stays.
 *
 * @param nationality ISO 3166 code
 * @param language    code of the reference list
 * @param cpr         another number than she has; the earlier one stays in the history
 * @param withoutCpr  the number that she has is not hers, and no other is known
 * @param version     of the person that was read
 */
@Command
record CorrectionInput(
        @Text(max = 100) @Nullable String firstNames,
        @Text(max = 100) @Nullable String lastName,
        Relation relation,
        @Nullable LocalDate birthDate,
        boolean birthEstimated,
        @Nullable Gender gender,
        @Nullable String nationality,
        @Nullable String language,
        @Nullable Boolean interpreter,
        @Nullable String cpr,
        @Nullable String foreignerNo,
        boolean withoutCpr,
        int version) {

    /** The person as she is then; the numbers are those that are told. */
    NewPerson person(Person now, LocalDate today) {
        NewPerson read = new PersonInput(
                        firstNames,
                        lastName,
                        relation == Relation.MAIN ? Relation.OTHER : relation,
                        birthDate,
                        birthEstimated,
                        gender,
                        nationality,
                        language,
                        interpreter,
                        cpr,
                        foreignerNo,
                        false)
                .person(today);
        PersonDetails is = now.details();
        PersonDetails told = read.details();
        return new NewPerson(
                new PersonDetails(
                        relation,
                        told.firstNames(),
                        told.lastName(),
                        told.birthDate(),
                        told.birthDate() != null && told.birthEstimated(),
                        told.gender(),
                        told.nationality(),
                        told.language(),
                        // A dialect is one of its language.
                        Objects.equals(told.language(), is.language()) ? is.dialect() : null,
                        told.interpreter()),
                read.numbers());
    }
}
