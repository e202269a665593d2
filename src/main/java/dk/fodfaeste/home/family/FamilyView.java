package dk.fodfaeste.home.family;

import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.family.FamilySection;
import dk.fodfaeste.people.family.FamilySection.Place;
import dk.fodfaeste.ui.Piece;
import dk.fodfaeste.ui.time.Phase;
import java.util.ArrayList;
import java.util.List;

/**
 * A family on one page.
 *
 * @param milestones the stations of its way
 * @param parts      what the modules show of it, in their order
 */
public record FamilyView(Household family, List<Phase> milestones, List<Part> parts, HistoryView history) {

    /** A part that shows something. */
    public record Part(FamilySection section, Piece piece) {}

    public FamilyView {
        milestones = List.copyOf(milestones);
        parts = List.copyOf(parts);
    }

    /** What stands beside the heading. */
    public List<Piece> buttons() {
        return parts.stream()
                .filter(part -> part.section().place() == Place.BUTTON)
                .map(Part::piece)
                .toList();
    }

    /** What the bar names. */
    public List<FamilySection> named() {
        return parts.stream()
                .map(Part::section)
                .filter(section -> !section.title().isEmpty())
                .toList();
    }

    /** The parts from above: one that is as wide as the page, or those that stand side by side. */
    public List<List<Part>> rows() {
        List<List<Part>> rows = new ArrayList<>();
        Place before = Place.BUTTON;
        for (Part part : parts) {
            Place place = part.section().place();
            if (place == Place.BUTTON) {
                continue;
            }
            if (place == Place.WIDE || before != Place.HALF) {
                rows.add(new ArrayList<>());
            }
            rows.getLast().add(part);
            before = place;
        }
        return rows;
    }
}
