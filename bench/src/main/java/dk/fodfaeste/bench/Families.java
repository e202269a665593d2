package dk.fodfaeste.bench;

import dk.fodfaeste.people.Gender;
import dk.fodfaeste.people.HouseholdKind;
import dk.fodfaeste.people.NewHousehold;
import dk.fodfaeste.people.NewHousehold.NewPerson;
import dk.fodfaeste.people.PersonDetails;
import dk.fodfaeste.people.Relation;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Invented families, the same in every run. */
final class Families {

    private static final String[] FIRST = {"Amal", "Samira", "Yonas", "Farid", "Layla", "Dawit", "Rahwa", "Nadia", "Omar", "Selam"};
    private static final String[] LAST = {"Haddad", "Tesfay", "Al-Hakim", "Karimi", "Gebre", "Najjar", "Okafor", "Sabbagh"};

    private Families() {}

    /** Households of two adults and children until there are so many persons. */
    static List<NewHousehold> households(int households, int persons) {
        Random random = new Random(2016);
        List<NewHousehold> made = new ArrayList<>();
        int left = persons;
        for (int i = 0; i < households; i++) {
            int size = Math.max(1, Math.min(left - (households - i - 1), i % 3 == 0 ? 1 : 2 + i % 3));
            size = i == households - 1 ? left : size;
            left -= size;
            List<NewPerson> members = new ArrayList<>();
            String last = LAST[random.nextInt(LAST.length)] + "-" + i;
            for (int member = 0; member < size; member++) {
                members.add(new NewPerson(person(random, last, member), List.of()));
            }
            made.add(new NewHousehold("B-" + i, HouseholdKind.REFUGEE, members));
        }
        return made;
    }

    private static PersonDetails person(Random random, String last, int member) {
        int year = member < 2 ? 1975 + random.nextInt(25) : 2010 + random.nextInt(14);
        return new PersonDetails(
                member == 0 ? Relation.MAIN : member == 1 ? Relation.SPOUSE : Relation.CHILD,
                FIRST[random.nextInt(FIRST.length)],
                last,
                LocalDate.of(year, 1 + random.nextInt(12), 1 + random.nextInt(28)),
                false,
                member % 2 == 0 ? Gender.FEMALE : Gender.MALE,
                "SY",
                "ar",
                null,
                true);
    }

    /** The same as a file that a municipality is sent. */
    static byte[] file(int households, int persons, LocalDate arrival) {
        StringBuilder csv = new StringBuilder("Husstandsnr;Relation;Fornavne;Efternavn;Fødselsdato;Køn;Nationalitet;Sprog;Tolk;"
                + "Asylcenter;Visiteringsdato;Forventet ankomst;Ankomsttid;Kategori\n");
        for (NewHousehold household : households(households, persons)) {
            for (NewPerson person : household.persons()) {
                PersonDetails details = person.details();
                csv.append(household.sourceNumber()).append(';')
                        .append(switch (details.relation()) {
                            case MAIN -> "hovedperson";
                            case SPOUSE -> "ægtefælle";
                            default -> "barn";
                        }).append(';')
                        .append(details.firstNames()).append(';')
                        .append(details.lastName()).append(';')
                        .append(details.birthDate()).append(';')
                        .append(details.gender() == Gender.FEMALE ? "kvinde" : "mand")
                        .append(";SY;ar;ja;Center Nordlys;")
                        .append(arrival.minusDays(40)).append(';')
                        .append(arrival).append(";10:00;flygtning\n");
            }
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
