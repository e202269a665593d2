package dk.fodfaeste.plans.preview;

import dk.fodfaeste.kernel.time.Anchor;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.HouseholdKind;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.PersonDetails;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.plans.template.HouseholdFacts;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invented family by which a template shows its dates.
 *
 * @param ages   how old each person is on arrival, the main person first
 * @param others the other days that dates are counted from, by name
 */
public record ExampleFamily(
        LocalDate arrival,
        @Nullable LocalTime time,
        HouseholdKind kind,
        List<Integer> ages,
        boolean interpreter,
        Map<String, LocalDate> others) {

    /** The anchor of every reception plan. */
    public static final String ARRIVAL = "arrival";

    /** Everybody's last birthday lies so far back, so that nobody comes of age on the day of arrival. */
    private static final int MONTHS_SINCE_BIRTHDAY = 3;

    private static final int ADULT = 18;

    private static final UUID NOBODY = new UUID(0, 0);

    public ExampleFamily {
        ages = List.copyOf(ages);
        others = Map.copyOf(others);
    }

    /** What dates are counted from, by name. */
    public Map<String, Anchor> anchors() {
        Map<String, Anchor> anchors = new HashMap<>();
        others.forEach((name, day) -> anchors.put(name, Anchor.on(name, day)));
        anchors.put(ARRIVAL, new Anchor(ARRIVAL, arrival, time));
        return anchors;
    }

    /** The family as conditions see it. */
    public HouseholdFacts facts() {
        List<Person> persons = new ArrayList<>();
        for (int age : ages) {
            persons.add(person(age, persons.isEmpty()));
        }
        Household household = new Household(
                NOBODY, "", null, "", kind, null, false, arrival.atStartOfDay().toInstant(ZoneOffset.UTC), 0, persons);
        return new HouseholdFacts(household, arrival);
    }

    private Person person(int age, boolean main) {
        LocalDate born = arrival.minusYears(age).minusMonths(MONTHS_SINCE_BIRTHDAY);
        PersonDetails details = new PersonDetails(
                main ? Relation.MAIN : age < ADULT ? Relation.CHILD : Relation.OTHER,
                null,
                null,
                born,
                false,
                null,
                null,
                null,
                null,
                main && interpreter);
        return new Person(NOBODY, NOBODY, details, List.of(), null, null, 0);
    }
}
