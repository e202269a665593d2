package dk.fodfaeste.home.family;

import dk.fodfaeste.home.family.FamilyView.Part;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.PeopleAction.Requires;
import dk.fodfaeste.people.family.FamilyAttention;
import dk.fodfaeste.people.family.FamilyFact;
import dk.fodfaeste.people.family.FamilySection;
import dk.fodfaeste.people.family.FamilyVisit;
import dk.fodfaeste.people.family.HistorySource;
import dk.fodfaeste.people.family.MilestoneSource;
import dk.fodfaeste.people.family.MilestoneSource.Milestone;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.Piece;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.time.Phase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A family on one page: everything that the modules know of it, read in one transaction. */
@Controller
class FamilyController {

    private final Households households;
    private final List<FamilySection> sections;
    private final List<FamilyAttention> attention;
    private final List<FamilyFact> facts;
    private final List<MilestoneSource> milestones;
    private final List<HistorySource> histories;

    FamilyController(
            Households households,
            ObjectProvider<FamilySection> sections,
            ObjectProvider<FamilyAttention> attention,
            ObjectProvider<FamilyFact> facts,
            ObjectProvider<MilestoneSource> milestones,
            ObjectProvider<HistorySource> histories) {
        this.households = households;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(FamilySection::order))
                .toList();
        this.attention = attention.stream().toList();
        this.facts = facts.stream()
                .sorted(Comparator.comparingInt(FamilyFact::order))
                .toList();
        this.milestones = milestones.stream().toList();
        this.histories = histories.stream()
                .sorted(Comparator.comparingInt(HistorySource::order))
                .toList();
    }

    @GetMapping("/familier/{id}")
    @Requires(PeopleAction.HOUSEHOLD_SEE)
    ModelAndView family(Call call, @PathVariable("id") UUID id) {
        return call.page().view("home/family").addObject("view", read(call, id, this::view));
    }

    /** The history as a page of its own; to the family's page, what is older than it shows. */
    @GetMapping("/familier/{id}/historik")
    @Requires(PeopleAction.HOUSEHOLD_SEE)
    ModelAndView history(Call call, @PathVariable("id") UUID id) {
        return read(call, id, visit -> {
            Page page = visit.page();
            History history = History.whole(visit, histories);
            return page.htmx()
                    ? page.view("home/historyList").addObject("history", history.older())
                    : page.view("home/history")
                            .addObject("family", visit.household())
                            .addObject("history", history.all());
        });
    }

    private <T> T read(Call call, UUID id, Function<FamilyVisit, T> work) {
        return call.read(tx -> work.apply(new FamilyVisit(call, tx, households.get(tx, id))));
    }

    private FamilyView view(FamilyVisit visit) {
        List<Part> parts = parts(visit);
        List<FamilyFact.Told> told =
                facts.stream().flatMap(fact -> fact.source().of(visit).stream()).toList();
        List<FamilyAttention.Line> lines =
                attention.stream().flatMap(each -> each.of(visit).stream()).toList();
        return new FamilyView(
                visit.household(),
                told,
                phases(visit),
                FamilyAttention.Lines.of(lines, told.stream().anyMatch(FamilyFact.Told::ends)),
                parts,
                History.recent(visit, histories).newest());
    }

    private List<Part> parts(FamilyVisit visit) {
        List<Part> parts = new ArrayList<>();
        for (FamilySection section : sections) {
            Piece piece = section.show(visit);
            if (piece != null) {
                parts.add(new Part(section, piece));
            }
        }
        return parts;
    }

    private List<Phase> phases(FamilyVisit visit) {
        List<Milestone> stations = milestones.stream()
                .flatMap(source -> source.of(visit).stream())
                .sorted(Comparator.comparing(Milestone::day, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        List<Phase> phases = new ArrayList<>();
        boolean here = true;
        for (Milestone station : stations) {
            Phase.State state = station.passed() ? Phase.State.PASSED : here ? Phase.State.NOW : Phase.State.AHEAD;
            here &= station.passed();
            phases.add(new Phase(station.name(), state, station.note()));
        }
        return phases;
    }
}
