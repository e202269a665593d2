package dk.fodfaeste.arrivals.merge;

import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.arrivals.Arrival;
import dk.fodfaeste.arrivals.ArrivalChange;
import dk.fodfaeste.arrivals.ArrivalChangeStore;
import dk.fodfaeste.arrivals.ArrivalStore;
import dk.fodfaeste.arrivals.ResponsibilityDays;
import dk.fodfaeste.arrivals.programme.Programme;
import dk.fodfaeste.arrivals.programme.Programmes;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.PeopleListener;
import dk.fodfaeste.people.follow.CaseAnswers;
import dk.fodfaeste.people.follow.CaseFact;
import dk.fodfaeste.people.follow.CaseFollower;
import dk.fodfaeste.people.follow.CaseQuestion;
import dk.fodfaeste.people.follow.Following;
import dk.fodfaeste.people.follow.Following.About;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The way here follows a case: of two that become one, who has come has come; contacts, visits, screenings and hand-overs of
 * both are those of one. A family that leaves another has come the same way.
 */
@Service
class ArrivalFollower implements CaseFollower, PeopleListener {

    /** The fields by which somebody chooses. */
    static final String ARRIVAL = "arrival";

    static final String DECISION = "decision";
    static final String PROGRAMME = "programme";

    private final ArrivalMergeStore store;
    private final ArrivalStore arrivals;
    private final ArrivalChangeStore changes;
    private final Programmes programmes;
    private final ArrivalTelling telling;
    private final ResponsibilityDays responsibility;

    ArrivalFollower(
            ArrivalMergeStore store,
            ArrivalStore arrivals,
            ArrivalChangeStore changes,
            Programmes programmes,
            ArrivalTelling telling,
            ResponsibilityDays responsibility) {
        this.responsibility = responsibility;
        this.store = store;
        this.arrivals = arrivals;
        this.changes = changes;
        this.programmes = programmes;
        this.telling = telling;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<Following> follows() {
        return List.of(
                Following.own("arrival", "household", About.HOUSEHOLD, "who has come has come"),
                Following.own("arrival_programme", "household", About.HOUSEHOLD, "one of two holds"),
                Following.read(
                        "arrival_change",
                        "household",
                        About.HOUSEHOLD,
                        (tx, household) -> changes.of(household).stream()
                                .map(ArrivalChange::id)
                                .toList()),
                Following.moves("arrival_contact", "household", About.HOUSEHOLD),
                Following.moves("asylum_visit", "household", About.HOUSEHOLD),
                Following.moves("screening_item", "person", About.PERSON),
                Following.moves("hand_over", "household", About.HOUSEHOLD),
                Following.stays(
                        "arrival_import_change",
                        "household",
                        About.HOUSEHOLD,
                        "what a list found; a merge bars its undoing"),
                Following.stays(
                        "arrival_before_merge",
                        "household",
                        About.HOUSEHOLD,
                        "what a merge itself remembers, to be taken back"));
    }

    @Override
    public List<CaseFact> facts(Tx tx, UUID household) {
        List<CaseFact> facts = new ArrayList<>();
        Arrival arrival = arrivals.find(household);
        if (arrival != null) {
            facts.add(way(arrival));
            facts.add(decision(arrival));
        }
        Programme programme = programmes.find(tx, household);
        if (programme != null) {
            facts.add(programme(programme));
        }
        facts.add(CaseFact.of("arrivals.merge.contacts", "arrivals.merge.count", store.contacts(household)));
        facts.add(CaseFact.of("arrivals.merge.visits", "arrivals.merge.count", store.visits(household)));
        facts.add(CaseFact.of(
                "arrivals.merge.screening",
                "arrivals.merge.count",
                store.screened(household, tx.scope().shows(household, Sensitivity.HEALTH))));
        return facts;
    }

    @Override
    public List<CaseQuestion> asks(Tx tx, UUID kept, UUID gone) {
        List<CaseQuestion> asked = new ArrayList<>();
        MergedArrival both = both(kept, gone);
        if (both != null && both.asksArrival()) {
            asked.add(new CaseQuestion(ARRIVAL, way(both.kept()), way(both.gone())));
        }
        if (both != null && both.asksDecision()) {
            asked.add(new CaseQuestion(DECISION, decision(both.kept()), decision(both.gone())));
        }
        Programme mine = programmes.find(tx, kept);
        Programme theirs = programmes.find(tx, gone);
        if (mine != null && theirs != null && !mine.equals(theirs)) {
            asked.add(new CaseQuestion(PROGRAMME, programme(mine), programme(theirs)));
        }
        return asked;
    }

    @Override
    public void join(WriteTx tx, Merge merge, CaseAnswers answers) {
        UUID kept = merge.keptHousehold();
        UUID gone = merge.goneHousehold();
        if (!merge.whole()) {
            return;
        }
        if (store.areBothOut(kept, gone)) {
            throw Problem.conflict("arrivals.merge.hand-over");
        }
        store.save(merge.id(), kept);
        store.save(merge.id(), gone);
        MergedArrival both = both(kept, gone);
        Arrival before = arrivals.find(kept);
        if (both == null) {
            store.copy(gone, kept);
        } else {
            Arrival joined = both.joined(answers.takes(ARRIVAL), answers.takes(DECISION));
            store.put(joined, Objects.equals(joined.ended(), both.kept().ended()) ? kept : gone);
        }
        store.takeProgramme(gone, kept, answers.takes(PROGRAMME));
        telling.changed(tx, kept, before, arrivals.find(kept));
        store.hide(tx, gone, kept);
        store.left(merge.id());
    }

    @Override
    public void part(WriteTx tx, Merge merge) {
        if (!merge.whole()) {
            return;
        }
        Arrival before = arrivals.find(merge.keptHousehold());
        store.restore(merge.id());
        telling.changed(tx, merge.keptHousehold(), before, arrivals.find(merge.keptHousehold()));
        telling.stands(tx, merge.goneHousehold(), arrivals.find(merge.goneHousehold()));
    }

    @Override
    public void kindChanged(WriteTx tx, UUID household) {
        responsibility.ruleChanged(tx, household);
    }

    @Override
    public void moved(WriteTx tx, UUID person, UUID from, UUID to) {
        store.copy(from, to);
    }

    private @Nullable MergedArrival both(UUID kept, UUID gone) {
        Arrival mine = arrivals.find(kept);
        Arrival theirs = arrivals.find(gone);
        return mine == null || theirs == null ? null : new MergedArrival(mine, theirs);
    }

    private static CaseFact way(Arrival arrival) {
        String key = "arrivals.merge.expected";
        if (arrival.ended() != null) {
            key = arrival.ended().how() == Arrival.Ending.How.MOVED_AWAY
                    ? "arrivals.merge.away"
                    : "arrivals.merge.cancelled";
        } else if (arrival.arrivedAt() != null) {
            return CaseFact.of("arrivals.merge.arrival", "arrivals.merge.arrived", arrival.arrivedAt());
        }
        return CaseFact.of("arrivals.merge.arrival", key, arrival.expectedDate());
    }

    private static CaseFact decision(Arrival arrival) {
        return arrival.decisionDate() == null || arrival.responsibility() == null
                ? CaseFact.of("arrivals.merge.decision", "arrivals.merge.unknown")
                : CaseFact.of(
                        "arrivals.merge.decision",
                        "arrivals.merge.responsible",
                        arrival.decisionDate(),
                        arrival.responsibility());
    }

    private static CaseFact programme(Programme programme) {
        return programme.starts() == null || programme.ends() == null
                ? CaseFact.of("arrivals.merge.programme", "arrivals.merge.unknown")
                : CaseFact.of(
                        "arrivals.merge.programme",
                        "arrivals.merge.programme.period",
                        programme.starts(),
                        programme.ends());
    }
}
