package dk.fodfaeste.arrivals;

import static dk.fodfaeste.arrivals.Arrivals.ARRIVAL;
import static dk.fodfaeste.arrivals.Arrivals.DECISION;
import static dk.fodfaeste.arrivals.Arrivals.NOTICE;
import static dk.fodfaeste.arrivals.Arrivals.RESPONSIBILITY;

import dk.fodfaeste.arrivals.Arrivals.Facts;
import dk.fodfaeste.kernel.text.Dates;
import dk.fodfaeste.kernel.time.Anchor;
import dk.fodfaeste.plans.AnchorMoment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What is known of a household's way here, as the anchors that plans count from; and how a newer notice meets an older. */
public final class PreArrivalAnchors {

    private PreArrivalAnchors() {}

    /** All that a first notice says. */
    static List<AnchorMoment> all(Instant now, Facts facts) {
        List<AnchorMoment> anchors = new ArrayList<>();
        anchors.add(new AnchorMoment(Anchor.at(NOTICE, now.atZone(Dates.ZONE)), true));
        if (facts.decisionDate() != null) {
            anchors.add(new AnchorMoment(Anchor.on(DECISION, facts.decisionDate()), true));
        }
        if (facts.responsibility() != null) {
            anchors.add(new AnchorMoment(Anchor.on(RESPONSIBILITY, facts.responsibility()), false));
        }
        anchors.add(expected(facts));
        return anchors;
    }

    /** The arrival as it is expected. */
    public static AnchorMoment expected(Facts facts) {
        return new AnchorMoment(new Anchor(ARRIVAL, facts.expectedDate(), facts.expectedTime()), false);
    }

    /** What is known of an arrival, as a notice would say it. */
    public static Facts facts(Arrival arrival) {
        return new Facts(
                arrival.permitDate(),
                arrival.decisionDate(),
                arrival.responsibility(),
                arrival.centre(),
                arrival.expectedDate(),
                arrival.expectedTime());
    }

    /** What the newer notice says, and where it is silent what was known. */
    public static Facts merged(Arrival known, Facts newer) {
        // A newer day without a time of day does not keep the old day's.
        boolean sameDay = newer.expectedDate().equals(known.expectedDate());
        return new Facts(
                newer.permitDate() == null ? known.permitDate() : newer.permitDate(),
                newer.decisionDate() == null ? known.decisionDate() : newer.decisionDate(),
                newer.responsibility() == null || known.responsibilityTold()
                        ? known.responsibility()
                        : newer.responsibility(),
                newer.centre() == null ? known.centre() : newer.centre(),
                newer.expectedDate(),
                newer.expectedTime() == null && sameDay ? known.expectedTime() : newer.expectedTime());
    }
}
