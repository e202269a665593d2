package dk.fodfaeste.people.change;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.people.HouseholdSummary;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.people.household.PersonStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Who turns 18 in the coming year. On that day help for children ends, a lease can be signed, and a youth who came alone
 * has no guardian any more (the source's key {@code unaccompanied}).
 */
@Service
public class ComingOfAge {

    /** From this age a person is an adult, by Danish law (værgemålsloven § 1). */
    public static final int ADULT = 18;

    private static final int MONTHS_AHEAD = 12;

    /** A person and the day on which she is 18. */
    public record Birthday(LocalDate day, Person person, HouseholdSummary household) {}

    private final PersonStore persons;
    private final Households households;

    ComingOfAge(PersonStore persons, Households households) {
        this.persons = persons;
        this.households = households;
    }

    /** Those who turn 18 from today until this day in a year, the first first, of those that the caller may see. */
    public List<Birthday> list(Tx tx, int limit) {
        LocalDate from = tx.today().minusYears(ADULT);
        // Somebody born on 29 February is 18 on the 28th, the safe side for a deadline: she stands a day before that
        // date.
        List<Person> born = persons.byIds(persons.bornBetween(
                from.minusDays(1), from.plusMonths(MONTHS_AHEAD).plusDays(1), limit));
        Map<UUID, HouseholdSummary> summaries =
                households.summaries(tx, born.stream().map(Person::household).collect(Collectors.toSet()));
        List<Birthday> birthdays = born.stream()
                .filter(person -> summaries.containsKey(person.household()))
                .map(person -> new Birthday(
                        Objects.requireNonNull(person.details().birthDate()).plusYears(ADULT),
                        person,
                        Objects.requireNonNull(summaries.get(person.household()))))
                .filter(each -> !each.day().isBefore(tx.today())
                        && !each.day().isAfter(tx.today().plusMonths(MONTHS_AHEAD)))
                .sorted(java.util.Comparator.comparing(Birthday::day)
                        .thenComparing(each -> each.person().id()))
                .toList();
        birthdays.forEach(each -> tx.concerns(each.person().id()));
        return birthdays;
    }
}
