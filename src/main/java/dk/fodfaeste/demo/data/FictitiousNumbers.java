package dk.fodfaeste.demo.data;

import dk.fodfaeste.demo.data.DemoPerson.Gender;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** Identity numbers that cannot be anyone's, each given out once. */
final class FictitiousNumbers {

    /** Day + 60 lies outside the CPR register's range (STIL's guidance for fictitious numbers). */
    private static final int DAY_SHIFT = 60;

    private final Dice dice;
    private final Set<String> given = new HashSet<>();

    FictitiousNumbers(Dice dice) {
        this.dice = dice;
    }

    /** The seventh digit tells the century by the CPR office's table; the last is odd for men and even for women. */
    String cpr(LocalDate birthDate, Gender gender) {
        String date = "%02d%02d%02d"
                .formatted(birthDate.getDayOfMonth() + DAY_SHIFT, birthDate.getMonthValue(), birthDate.getYear() % 100);
        String cpr;
        do {
            int century = birthDate.getYear() < 2000 ? dice.between(0, 3) : dice.between(4, 9);
            int last = 2 * dice.between(0, 4) + (gender == Gender.MALE ? 1 : 0);
            cpr = date + century + "%02d".formatted(dice.between(0, 99)) + last;
        } while (!given.add(cpr));
        return cpr;
    }

    String foreignerNumber() {
        String number;
        do {
            number = "99%06d".formatted(dice.between(0, 999_999));
        } while (!given.add(number));
        return number;
    }
}
