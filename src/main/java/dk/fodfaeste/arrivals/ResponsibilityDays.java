package dk.fodfaeste.arrivals;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.time.Anchor;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.plans.AnchorMoment;
import dk.fodfaeste.plans.running.PlanRetraction;
import dk.fodfaeste.plans.running.Plans;
import dk.fodfaeste.settings.Calendars;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Keeps the day from which the municipality is responsible: by the rule of the household's kind, until somebody tells it. */
@Service
public class ResponsibilityDays {

    /** A day further away than this is a slip of the keyboard. */
    private static final int MOST_YEARS = 5;

    /**
     * What came of it.
     *
     * @param day   {@code null} where the rule gives none yet
     * @param moved how many tasks got another date
     */
    public record Settled(@Nullable LocalDate day, int moved) {}

    private final ArrivalStore store;
    private final Households households;
    private final Plans plans;
    private final PlanRetraction retraction;
    private final Calendars calendars;

    ResponsibilityDays(
            ArrivalStore store, Households households, Plans plans, PlanRetraction retraction, Calendars calendars) {
        this.store = store;
        this.households = households;
        this.plans = plans;
        this.retraction = retraction;
        this.calendars = calendars;
    }

    /**
     * Somebody tells the day: that of the registration in CPR, or an earlier one that was agreed on.
     *
     * @param told {@code null} to go by the rule again
     * @throws Problem at the field {@code day} if it is too far away; if the household never was announced
     */
    public Settled tell(WriteTx tx, UUID household, @Nullable LocalDate told) {
        Household family = households.get(tx, household);
        Arrival before = store.lock(household);
        if (before == null) {
            throw Problem.notFound("arrivals.unknown");
        }
        if (told != null
                && (told.isBefore(tx.today().minusYears(MOST_YEARS))
                        || told.isAfter(tx.today().plusYears(MOST_YEARS)))) {
            throw Problem.inField("day", "arrivals.responsibility.range", MOST_YEARS);
        }
        LocalDate day = told == null
                ? Responsibility.of(family.kind(), before.decisionDate(), before.comes(), calendars.calendar(tx))
                : told;
        return settle(tx, before, day, told != null);
    }

    /** Where the day follows the arrival, it does so now that the arrival is known, or known better. */
    public void follow(WriteTx tx, Household family, Arrival before, LocalDate arrival) {
        if (Responsibility.followsArrival(family.kind()) && !before.responsibilityTold()) {
            settle(tx, before, arrival, false);
        }
    }

    /** The household came on another ground than was known: its rule holds, unless somebody has told the day. */
    public void ruleChanged(WriteTx tx, UUID household) {
        Arrival before = store.lock(household);
        if (before != null && !before.responsibilityTold()) {
            tell(tx, household, null);
        }
    }

    private Settled settle(WriteTx tx, Arrival before, @Nullable LocalDate day, boolean told) {
        boolean same = Objects.equals(day, before.responsibility());
        if (same && told == before.responsibilityTold()) {
            return new Settled(day, 0);
        }
        UUID household = before.household();
        store.responsible(household, day, told);
        if (same) {
            return new Settled(day, 0);
        }
        households.note(
                tx,
                household,
                Arrivals.RESPONSIBILITY,
                Objects.toString(before.responsibility(), null),
                Objects.toString(day, null));
        int moved = day == null
                ? retraction.forget(tx, household, Arrivals.RESPONSIBILITY)
                : plans.reached(
                        tx,
                        household,
                        new AnchorMoment(Anchor.on(Arrivals.RESPONSIBILITY, day), told && !day.isAfter(tx.today())));
        return new Settled(day, moved);
    }
}
