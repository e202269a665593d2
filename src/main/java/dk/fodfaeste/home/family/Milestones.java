package dk.fodfaeste.home.family;

import dk.fodfaeste.arrivals.Arrival;
import dk.fodfaeste.kernel.text.Dates;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.time.Phase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a family has come, station by station: what is known of its way, and at the end its plans. */
final class Milestones {

    private record Station(String key, @Nullable LocalDate day, boolean passed, String note) {}

    private Milestones() {}

    static List<Phase> of(Page page, @Nullable Arrival arrival, List<PlanView> plans) {
        List<Station> stations = new ArrayList<>();
        if (arrival != null) {
            addArrival(stations, page, arrival);
        }
        // A family is announced after the decision; on the same day the decision came first.
        stations.sort(Comparator.comparing(Station::day, Comparator.nullsLast(Comparator.naturalOrder())));
        int total = plans.stream().mapToInt(PlanView::total).sum();
        int done = plans.stream().mapToInt(PlanView::done).sum();
        if (total > 0) {
            stations.add(new Station("plan", null, done == total, page.t("home.way.plan.note", done, total)));
        }
        return phases(page, stations);
    }

    private static void addArrival(List<Station> stations, Page page, Arrival arrival) {
        if (arrival.decisionDate() != null) {
            stations.add(day(page, "decision", arrival.decisionDate()));
        }
        LocalDate noticed = Dates.day(arrival.noticedAt());
        stations.add(day(page, "notice", noticed));
        if (arrival.arrivedAt() == null) {
            String expected = page.f().shortDate(arrival.expectedDate());
            stations.add(new Station("arrival", arrival.expectedDate(), false, page.t("home.way.expected", expected)));
        } else {
            LocalDate arrived = Dates.day(arrival.arrivedAt());
            stations.add(new Station("arrival", arrived, true, page.f().shortDateTime(arrival.arrivedAt())));
        }
        if (arrival.responsibility() != null) {
            stations.add(day(page, "responsibility", arrival.responsibility()));
        }
    }

    private static Station day(Page page, String key, LocalDate day) {
        return new Station(key, day, !day.isAfter(page.f().today()), page.f().shortDate(day));
    }

    private static List<Phase> phases(Page page, List<Station> stations) {
        List<Phase> phases = new ArrayList<>();
        boolean here = true;
        for (Station station : stations) {
            Phase.State state = station.passed() ? Phase.State.PASSED : here ? Phase.State.NOW : Phase.State.AHEAD;
            here &= station.passed();
            phases.add(new Phase(page.t("home.way." + station.key()), state, station.note()));
        }
        return phases;
    }
}
