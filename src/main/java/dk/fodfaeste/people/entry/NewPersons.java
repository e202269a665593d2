package dk.fodfaeste.people.entry;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.Gender;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.IdentityNumber;
import dk.fodfaeste.people.NewHousehold.NewPerson;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.people.duplicate.Duplicates;
import dk.fodfaeste.people.duplicate.Duplicates.Match;
import dk.fodfaeste.people.duplicate.Likeness.Level;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.ui.input.Command;
import dk.fodfaeste.ui.input.Text;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Adds persons to families by hand: one who was forgotten, one who joined, a child that was born. */
@Service
public class NewPersons {

    /** A child that is older has not just been born. */
    private static final Period NEWBORN = Period.ofYears(1);

    /**
     * What became of it: the person, or those who may be the same, and then nobody was added.
     *
     * @param person {@code null} where somebody must look first
     */
    public record Outcome(@Nullable Person person, List<Match> matches) {

        public Outcome {
            matches = List.copyOf(matches);
        }

        /** Whether one of them has the same number, so that no second person can have it. */
        public boolean certain() {
            return matches.stream().anyMatch(match -> match.level() == Level.CERTAIN);
        }
    }

    /** A child who was born. */
    @Command
    public record BirthInput(
            @Text(max = 100, kind = Text.Kind.NAME) @Nullable
            String firstNames,

            @Text(max = 100, kind = Text.Kind.NAME) @Nullable
            String lastName,

            LocalDate birthDate,
            @Nullable Gender gender,
            @Nullable String nationality,
            @Nullable String cpr) {

        private NewPerson person(LocalDate today) {
            return new PersonInput(
                            firstNames,
                            lastName,
                            Relation.CHILD,
                            birthDate,
                            false,
                            gender,
                            nationality,
                            null,
                            null,
                            cpr,
                            null,
                            false)
                    .person(today);
        }
    }

    private final Households households;
    private final Duplicates duplicates;

    NewPersons(Households households, Duplicates duplicates) {
        this.households = households;
        this.duplicates = duplicates;
    }

    /**
     * Adds a person, unless she seems to be here already.
     *
     * @throws Problem at the fields of {@link PersonInput}
     */
    public Outcome add(WriteTx tx, UUID household, PersonInput in) {
        return add(tx, household, in.person(tx.today()), in.anyway());
    }

    /**
     * The same of one who is known already.
     *
     * @param anyway the caller has seen who is like her, and says that she is another
     * @throws Problem where somebody holds one of her numbers whom the caller may not see
     */
    public Outcome add(WriteTx tx, UUID household, NewPerson added, boolean anyway) {
        Household family = households.get(tx, household);
        List<Match> matches = duplicates.of(tx, List.of(added)).getFirst().stream()
                .filter(match -> !match.person().household().equals(household) || match.level() != Level.POSSIBLE)
                .toList();
        Outcome asked = new Outcome(null, matches);
        if (asked.certain() || (!anyway && !matches.isEmpty())) {
            return asked;
        }
        for (IdentityNumber number : added.numbers()) {
            if (!households
                    .byNumbers(tx, number.kind(), List.of(number.value()))
                    .isEmpty()) {
                throw Problem.inField(field(number), "people.person.number.taken");
            }
        }
        Person person = households.addPersons(tx, family.id(), List.of(added)).getFirst();
        // Who was looked at and is another is not asked about again.
        matches.forEach(match ->
                duplicates.decideDifferent(tx, person.id(), match.person().id()));
        tx.concerns(person.id());
        return new Outcome(person, matches);
    }

    /**
     * A child is born into the family.
     *
     * @throws Problem at the fields of {@link BirthInput}
     */
    public Person born(WriteTx tx, UUID household, BirthInput in) {
        Household family = households.get(tx, household);
        NewPerson child = in.person(tx.today());
        if (in.birthDate().isBefore(tx.today().minus(NEWBORN))) {
            throw Problem.inField("birthDate", "people.born.old");
        }
        Person person = households.addPersons(tx, family.id(), List.of(child)).getFirst();
        households.note(
                tx,
                household,
                person.id(),
                "born",
                null,
                String.valueOf(person.details().birthDate()));
        tx.concerns(person.id());
        return person;
    }

    private static String field(IdentityNumber number) {
        return number.kind() == IdentityNumber.Kind.FOREIGNER ? "foreignerNo" : "cpr";
    }
}
