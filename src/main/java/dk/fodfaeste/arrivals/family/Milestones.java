package dk.fodfaeste.arrivals.family;

import dk.fodfaeste.arrivals.Arrival;
import dk.fodfaeste.kernel.text.Dates;
import dk.fodfaeste.people.family.MilestoneSource.Milestone;
import dk.fodfaeste.ui.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is known of a family's way here, station by station. */
final class Milestones {

    private Milestones() {}

    static List<Milestone> of(Page page, Arrival arrival) {
        List<Milestone> stations = new ArrayList<>();
        // A family is announced after the decision; on the same day the decision came first.
        if (arrival.decisionDate() != null) {
            stations.add(day(page, "decision", arrival.decisionDate()));
        }
        stations.add(day(page, "notice", Dates.day(arrival.noticedAt())));
        String name = page.t("arrivals.milestone.arrival");
        if (arrival.arrivedAt() == null) {
            String expected = page.f().shortDate(arrival.expectedDate());
            stations.add(new Milestone(
                    name, arrival.expectedDate(), false, page.t("arrivals.milestone.expected", expected)));
        } else {
            stations.add(new Milestone(
                    name, Dates.day(arrival.arrivedAt()), true, page.f().shortDateTime(arrival.arrivedAt())));
        }
        if (arrival.responsibility() != null) {
            stations.add(day(page, "responsibility", arrival.responsibility()));
        }
        return stations;
    }

    private static Milestone day(Page page, String key, LocalDate day) {
        return new Milestone(
                page.t("arrivals.milestone." + key),
                day,
                !day.isAfter(page.f().today()),
                page.f().shortDate(day));
    }
}
