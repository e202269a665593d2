package dk.fodfaeste.arrivals.merge;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.arrivals.Arrival;
import dk.fodfaeste.arrivals.Arrivals;
import dk.fodfaeste.arrivals.PreArrivalAnchors;
import dk.fodfaeste.kernel.text.Dates;
import dk.fodfaeste.kernel.time.Anchor;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.plans.AnchorMoment;
import dk.fodfaeste.plans.running.Plans;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the plans, and the history, what has become of a way here. */
@Component
class ArrivalTelling {

    private final Plans plans;
    private final Households households;

    ArrivalTelling(Plans plans, Households households) {
        this.plans = plans;
        this.households = households;
    }

    /** What stands in the history, and what dates are counted from. */
    void changed(WriteTx tx, UUID household, @Nullable Arrival before, @Nullable Arrival after) {
        if (before != null && after != null) {
            note(tx, household, "permitDate", before.permitDate(), after.permitDate());
            note(tx, household, "centre", before.centre(), after.centre());
            note(tx, household, "decisionDate", before.decisionDate(), after.decisionDate());
            note(tx, household, "responsibility", before.responsibility(), after.responsibility());
            note(tx, household, "expectedDate", before.expectedDate(), after.expectedDate());
            note(tx, household, "arrivedAt", before.arrivedAt(), after.arrivedAt());
        }
        stands(tx, household, after);
    }

    /** What dates are counted from, and what has happened by itself with the arrival. */
    void stands(WriteTx tx, UUID household, @Nullable Arrival arrival) {
        if (arrival == null) {
            return;
        }
        List<AnchorMoment> known = plans.anchors(tx, household);
        moments(arrival).stream()
                .filter(moment -> !known.contains(moment))
                .forEach(moment -> plans.reached(tx, household, moment));
        if (arrival.arrivedAt() == null) {
            plans.didNotHappen(tx, household, Arrivals.REGISTERED);
        } else {
            plans.happened(tx, household, Arrivals.REGISTERED, arrival.arrivedAt());
        }
    }

    private static List<AnchorMoment> moments(Arrival arrival) {
        List<AnchorMoment> moments = new ArrayList<>();
        moments.add(
                new AnchorMoment(Anchor.at(Arrivals.NOTICE, arrival.noticedAt().atZone(Dates.ZONE)), true));
        if (arrival.decisionDate() != null) {
            moments.add(new AnchorMoment(Anchor.on(Arrivals.DECISION, arrival.decisionDate()), true));
        }
        if (arrival.responsibility() != null) {
            moments.add(new AnchorMoment(Anchor.on(Arrivals.RESPONSIBILITY, arrival.responsibility()), false));
        }
        moments.add(
                arrival.arrivedAt() == null
                        ? PreArrivalAnchors.expected(PreArrivalAnchors.facts(arrival))
                        : new AnchorMoment(
                                Anchor.at(Arrivals.ARRIVAL, arrival.arrivedAt().atZone(Dates.ZONE)), true));
        return moments;
    }

    private void note(WriteTx tx, UUID household, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            households.note(tx, household, field, Objects.toString(before, null), Objects.toString(after, null));
        }
    }
}
