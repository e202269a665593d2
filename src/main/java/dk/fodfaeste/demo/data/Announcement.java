package dk.fodfaeste.demo.data;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * How a household was announced. Authorities decide and write on weekdays.
 *
 * @param permit   residence permit
 * @param decision visitation decision, on the same day or later
 * @param notice   when the municipality was told, never after today
 */
record Announcement(LocalDate permit, LocalDate decision, LocalDate notice) {

    static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** prearrival.permitToMove: 4–8 weeks from residence permit to the move. */
    static final int LEAST_PERMIT_DAYS = 28;

    static final int MOST_PERMIT_DAYS = 56;

    private static final int LEAST_DECISION_DAYS = 29;
    /** A weekend may move the decision two days back, and the permit still comes before it. */
    static final int MOST_DECISION_DAYS = MOST_PERMIT_DAYS - 2;

    /** The municipality takes Ukrainians over within 15 working days of the decision (lov nr. 324 of 2022). */
    static final int LEAST_UKRAINE_DAYS = 14;

    private static final int MOST_UKRAINE_DAYS = 20;

    /** Dates that fit an arrival of which the municipality already knows today. */
    static Announcement before(LocalDate arrival, boolean ukraine, LocalDate today, Dice dice) {
        int known = (int) Math.max(0, arrival.toEpochDay() - today.toEpochDay());
        LocalDate decision = weekdayOnOrBefore(arrival.minusDays(
                ukraine
                        ? dice.between(Math.max(known, LEAST_UKRAINE_DAYS), MOST_UKRAINE_DAYS)
                        : dice.between(Math.max(known, LEAST_DECISION_DAYS), MOST_DECISION_DAYS)));
        LocalDate told = decision.plusDays(dice.between(0, 3));
        int decisionDays = (int) (arrival.toEpochDay() - decision.toEpochDay());
        LocalDate permit = arrival.minusDays(dice.between(Math.max(decisionDays, LEAST_PERMIT_DAYS), MOST_PERMIT_DAYS));
        return new Announcement(
                weekdayOnOrAfter(permit), decision, weekdayOnOrBefore(told.isAfter(today) ? today : told));
    }

    private static LocalDate weekdayOnOrBefore(LocalDate day) {
        return WEEKEND.contains(day.getDayOfWeek()) ? weekdayOnOrBefore(day.minusDays(1)) : day;
    }

    private static LocalDate weekdayOnOrAfter(LocalDate day) {
        return WEEKEND.contains(day.getDayOfWeek()) ? weekdayOnOrAfter(day.plusDays(1)) : day;
    }
}
