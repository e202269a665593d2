package dk.fodfaeste.demo.data;

import dk.fodfaeste.demo.data.DemoPerson.Gender;
import dk.fodfaeste.demo.data.DemoPerson.Relation;
import dk.fodfaeste.demo.data.FamilyNames.Name;
import dk.fodfaeste.demo.data.PeopleData.Adults;
import dk.fodfaeste.demo.data.PeopleData.Area;
import dk.fodfaeste.demo.data.PeopleData.Card;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a card of the deck into the persons of a household, with ages that fit together. */
final class FamilyMaker {

    private static final int SMALLEST_CHILD_WITH_INTERPRETER = 6;

    private final PeopleData data;
    private final Dice dice;
    private final FictitiousNumbers numbers;

    FamilyMaker(PeopleData data, Dice dice) {
        this.data = data;
        this.dice = dice;
        numbers = new FictitiousNumbers(dice);
    }

    /**
     * The head first, children by age.
     *
     * @param arrival ages are reckoned on this day
     * @param arrived only then do the persons have CPR numbers
     */
    List<DemoPerson> family(Card card, int children, LocalDate arrival, boolean arrived) {
        var family = new Family(card, arrival, arrived);
        if (card.kind() == DemoHousehold.Kind.UNACCOMPANIED_MINOR) {
            family.addMinor(card.adults() == Adults.GIRL ? Gender.FEMALE : Gender.MALE);
        } else {
            List<LocalDate> births = childrensBirths(children, arrival);
            family.addAdults(youngestAdultsBirth(card, births, arrival));
            births.forEach(family::addChild);
        }
        return family.persons;
    }

    /** Eldest first, at least 14 months apart. */
    private List<LocalDate> childrensBirths(int count, LocalDate arrival) {
        var births = new ArrayList<LocalDate>();
        LocalDate birth = arrival.minusDays(dice.between(100, 12 * 365));
        for (int child = 0; child < count; child++) {
            births.addFirst(birth);
            birth = birth.minusDays(dice.between(14 * 30, 42 * 30));
        }
        return births;
    }

    private LocalDate youngestAdultsBirth(Card card, List<LocalDate> children, LocalDate arrival) {
        if (!children.isEmpty()) {
            return children.getFirst().minusYears(dice.between(19, 27)).minusDays(dice.between(0, 364));
        }
        List<Integer> ages = card.ages();
        if (ages == null) {
            throw new IllegalStateException("a card without children needs ages: " + card);
        }
        return arrival.minusYears(dice.between(ages.getFirst(), ages.getLast())).minusDays(dice.between(1, 364));
    }

    /** One household in the making. */
    private final class Family {

        private final List<DemoPerson> persons = new ArrayList<>();
        private final Card card;
        private final Area area;
        private final LocalDate arrival;
        private final boolean arrived;
        private final FamilyNames names;
        private final boolean interpreter;

        Family(Card card, LocalDate arrival, boolean arrived) {
            this.card = card;
            this.arrival = arrival;
            this.arrived = arrived;
            area = data.area(card.area());
            names = new FamilyNames(area, dice);
            interpreter = dice.percent(area.interpreterPercent());
        }

        void addAdults(LocalDate youngest) {
            switch (card.adults()) {
                case COUPLE -> {
                    LocalDate elder = youngest.minusDays(dice.between(0, 8 * 365));
                    boolean womanFirst = dice.percent(40);
                    add(Relation.HEAD, womanFirst ? Gender.FEMALE : Gender.MALE, womanFirst ? youngest : elder);
                    add(Relation.SPOUSE, womanFirst ? Gender.MALE : Gender.FEMALE, womanFirst ? elder : youngest);
                }
                case MOTHER, WOMAN -> add(Relation.HEAD, Gender.FEMALE, youngest);
                case FATHER, MAN -> add(Relation.HEAD, Gender.MALE, youngest);
                case GIRL, BOY -> throw new IllegalStateException("only unaccompanied minors come alone: " + card);
            }
        }

        void addMinor(Gender gender) {
            int age = dice.between(15, 17);
            LocalDate birth = card.birthDatesEstimated()
                    ? LocalDate.of(arrival.getYear() - age, 1, 1)
                    : arrival.minusYears(age).minusDays(dice.between(1, 364));
            persons.add(person(Relation.HEAD, names.child(gender), gender, birth, card.birthDatesEstimated()));
        }

        void addChild(LocalDate birth) {
            Gender gender = dice.percent(50) ? Gender.FEMALE : Gender.MALE;
            persons.add(person(Relation.CHILD, names.child(gender), gender, birth, false));
        }

        private void add(Relation relation, Gender gender, LocalDate birth) {
            boolean estimated = card.birthDatesEstimated();
            LocalDate known = estimated ? birth.withDayOfYear(1) : birth;
            persons.add(person(
                    relation, gender == Gender.FEMALE ? names.mother() : names.father(), gender, known, estimated));
        }

        private DemoPerson person(Relation relation, Name name, Gender gender, LocalDate birth, boolean estimated) {
            @Nullable String cpr = arrived ? numbers.cpr(birth, gender) : null;
            boolean speaks = birth.isBefore(arrival.minusYears(SMALLEST_CHILD_WITH_INTERPRETER));
            return new DemoPerson(
                    relation,
                    name.given(),
                    name.family(),
                    birth,
                    estimated,
                    gender,
                    cpr,
                    numbers.foreignerNumber(),
                    area.nationality(),
                    area.language(),
                    area.dialect(),
                    interpreter && speaks);
        }
    }
}
