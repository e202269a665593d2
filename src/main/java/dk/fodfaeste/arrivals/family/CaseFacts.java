package dk.fodfaeste.arrivals.family;

import dk.fodfaeste.arrivals.Arrival;
import dk.fodfaeste.people.family.FamilyAttention.Line;
import dk.fodfaeste.people.family.FamilyAttention.Urgency;
import dk.fodfaeste.people.family.FamilyFact.Told;
import dk.fodfaeste.ui.Page;
import java.util.ArrayList;
import java.util.List;

/** How far a family's case has come, in the fewest words, and what of that needs attention. */
final class CaseFacts {

    private CaseFacts() {}

    static List<Told> of(Page page, Arrival arrival) {
        List<Told> facts = new ArrayList<>();
        Arrival.Ending ended = arrival.ended();
        if (ended != null) {
            facts.add(
                    new Told(page.t("prearrival.ended." + ended.how(), page.f().date(ended.at())), true));
        } else if (arrival.arrivedAt() == null) {
            facts.add(new Told(
                    page.t("arrivals.family.fact.expected", page.f().shortDate(arrival.expectedDate())), false));
        } else {
            facts.add(new Told(page.t("arrivals.family.fact.arrived", page.f().shortDate(arrival.arrivedAt())), false));
        }
        if (arrival.responsibility() != null) {
            facts.add(new Told(
                    page.t("arrivals.family.fact.responsibility", page.f().shortDate(arrival.responsibility())),
                    false));
        }
        return facts;
    }

    /** @param due whether it should be here by now */
    static List<Line> attention(Page page, Arrival arrival, boolean due) {
        if (!due) {
            return List.of();
        }
        boolean late = arrival.expectedDate().isBefore(page.f().today());
        return List.of(new Line(
                late ? Urgency.OVERDUE : Urgency.SOON,
                page.t(
                        late ? "arrivals.family.attention.overdue" : "arrivals.family.attention.today",
                        page.f().shortDate(arrival.expectedDate())),
                "#ankomst"));
    }
}
