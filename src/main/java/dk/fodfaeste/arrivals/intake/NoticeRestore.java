package dk.fodfaeste.arrivals.intake;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.arrivals.ArrivalStore;
import dk.fodfaeste.arrivals.Arrivals;
import dk.fodfaeste.arrivals.Arrivals.Facts;
import dk.fodfaeste.arrivals.intake.ImportChangeStore.Kept;
import dk.fodfaeste.kernel.time.Anchor;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.plans.AnchorMoment;
import dk.fodfaeste.plans.running.PlanRetraction;
import dk.fodfaeste.plans.running.Plans;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives a household's notice its earlier values back; dates of tasks follow, and the history keeps both. */
@Component
public class NoticeRestore {

    private final ArrivalStore store;
    private final Households households;
    private final Plans plans;
    private final PlanRetraction retraction;

    NoticeRestore(ArrivalStore store, Households households, Plans plans, PlanRetraction retraction) {
        this.store = store;
        this.households = households;
        this.plans = plans;
        this.retraction = retraction;
    }

    public void restore(WriteTx tx, UUID household, Kept kept) {
        Facts before = kept.before().facts();
        Facts now = kept.after().facts();
        if (before == null || now == null || before.equals(now)) {
            return;
        }
        store.update(household, before);
        note(tx, household, "permitDate", now.permitDate(), before.permitDate());
        note(tx, household, "centre", now.centre(), before.centre());
        if (note(tx, household, "decisionDate", now.decisionDate(), before.decisionDate())) {
            anchor(tx, household, Arrivals.DECISION, before.decisionDate(), true);
        }
        if (note(tx, household, "responsibility", now.responsibility(), before.responsibility())) {
            anchor(tx, household, Arrivals.RESPONSIBILITY, before.responsibility(), false);
        }
        boolean moved = note(tx, household, "expectedDate", now.expectedDate(), before.expectedDate());
        moved |= note(tx, household, "expectedTime", now.expectedTime(), before.expectedTime());
        if (moved && kept.before().arrivedAt() == null) {
            Anchor arrival = new Anchor(Arrivals.ARRIVAL, before.expectedDate(), before.expectedTime());
            plans.reached(tx, household, new AnchorMoment(arrival, false));
        }
    }

    private void anchor(WriteTx tx, UUID household, String name, @Nullable LocalDate day, boolean happened) {
        if (day == null) {
            retraction.forget(tx, household, name);
        } else {
            plans.reached(tx, household, new AnchorMoment(Anchor.on(name, day), happened));
        }
    }

    private boolean note(WriteTx tx, UUID household, String field, @Nullable Object now, @Nullable Object before) {
        if (Objects.equals(now, before)) {
            return false;
        }
        households.note(tx, household, field, Objects.toString(now, null), Objects.toString(before, null));
        return true;
    }
}
