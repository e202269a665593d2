package dk.fodfaeste.home.family;

import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.family.FamilyAttention;
import dk.fodfaeste.people.family.FamilyFact;
import dk.fodfaeste.people.family.FamilySection;
import dk.fodfaeste.people.family.FamilySection.Place;
import dk.fodfaeste.ui.Piece;
import dk.fodfaeste.ui.time.Phase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A family on one page.
 *
 * @param facts      what stands in the line below its name
 * @param milestones the stations of its way
 * @param attention  what needs attention
 * @param parts      what the modules show of it, in their order
 */
public record FamilyView(
        Household family,
        List<FamilyFact.Told> facts,
        List<Phase> milestones,
        FamilyAttention.Lines attention,
        List<Part> parts,
        HistoryView history) {

    /** A part that shows something. */
    public record Part(FamilySection section, Piece piece) {}

    public FamilyView {
        facts = List.copyOf(facts);
        milestones = List.copyOf(milestones);
        parts = List.copyOf(parts);
    }

    /** What stands in this place, in its order. */
    public List<Piece> at(Place place) {
        return parts.stream()
                .filter(part -> part.section().place() == place)
                .map(Part::piece)
                .toList();
    }

    /** What the bar names, as it stands on the page: the first screen first. */
    public List<FamilySection> named() {
        return parts.stream()
                .map(Part::section)
                .sorted(Comparator.comparing(FamilyView::column))
                .filter(section -> !section.title().isEmpty())
                .toList();
    }

    /** The parts below the first screen: one that is as wide as the page, or those that stand side by side. */
    public List<List<Part>> rows() {
        List<List<Part>> rows = new ArrayList<>();
        Place before = Place.WIDE;
        for (Part part : parts) {
            Place place = part.section().place();
            if (place != Place.WIDE && place != Place.HALF) {
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

    /** Parts that are as wide as the page and those that are not are mixed; all others stand by their place. */
    private static Place column(FamilySection section) {
        return section.place() == Place.HALF ? Place.WIDE : section.place();
    }
}
