package dk.fodfaeste.people.merge;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.HouseholdSummary;
import dk.fodfaeste.people.PeopleListener.Merge;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.duplicate.Comparison;
import dk.fodfaeste.people.duplicate.DuplicateSearch;
import dk.fodfaeste.people.duplicate.Duplicates;
import dk.fodfaeste.people.duplicate.Likeness;
import dk.fodfaeste.people.follow.CaseFollowers;
import dk.fodfaeste.people.follow.CaseFollowers.FactsOfBoth;
import dk.fodfaeste.people.follow.CaseQuestion;
import dk.fodfaeste.people.household.Households;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What would become of two persons who are made one, and which merges hold. */
@Service
public class Merges {

    /** A merge that holds: what the two are called, and the case numbers of their households. */
    public record Held(
            Merge merge, Instant at, @Nullable String by, String kept, String gone, String keptCase, String goneCase) {}

    /**
     * What stands before a decision.
     *
     * @param fields       what the two have differently, with the better value proposed
     * @param facts        what is known of both cases
     * @param questions    what only one of the cases can be right about, if they become one
     * @param others       who else belongs to the household of the one that would go
     * @param proposeWhole whether that household seems to be the same family: another of its persons is like one there
     */
    public record Preview(
            Person kept,
            Person gone,
            HouseholdSummary keptHousehold,
            HouseholdSummary goneHousehold,
            List<MergeFields.Field> fields,
            List<FactsOfBoth> facts,
            List<CaseQuestion> questions,
            List<Person> others,
            boolean proposeWhole,
            Likeness likeness) {

        public Preview {
            fields = List.copyOf(fields);
            facts = List.copyOf(facts);
            questions = List.copyOf(questions);
            others = List.copyOf(others);
        }

        /** Whether both belong to one household already. */
        public boolean together() {
            return keptHousehold.id().equals(goneHousehold.id());
        }
    }

    private final Duplicates duplicates;
    private final Households households;
    private final MergeStore store;
    private final CaseFollowers followers;

    Merges(Duplicates duplicates, Households households, MergeStore store, CaseFollowers followers) {
        this.duplicates = duplicates;
        this.households = households;
        this.store = store;
        this.followers = followers;
    }

    /** What would become of these two. */
    public Preview preview(Tx tx, UUID keptId, UUID goneId) {
        if (keptId.equals(goneId)) {
            throw Problem.invalid("people.merge.same");
        }
        Person kept = duplicates.get(tx, keptId);
        Person gone = duplicates.get(tx, goneId);
        Household to = households.get(tx, kept.household());
        Household from = households.get(tx, gone.household());
        List<Person> others = from.persons().stream()
                .filter(each -> !each.id().equals(goneId))
                .toList();
        boolean together = from.id().equals(to.id());
        boolean sameFamily = others.stream()
                .anyMatch(each -> to.persons().stream()
                        .filter(there -> !there.id().equals(keptId))
                        .anyMatch(there -> Comparison.of(DuplicateSearch.asNew(each), DuplicateSearch.asNew(there))
                                        .score()
                                >= Likeness.LIKELY));
        return new Preview(
                kept,
                gone,
                Objects.requireNonNull(
                        households.summaries(tx, List.of(to.id())).get(to.id())),
                Objects.requireNonNull(
                        households.summaries(tx, List.of(from.id())).get(from.id())),
                MergeFields.of(kept, gone),
                together ? List.of() : followers.facts(tx, to.id(), from.id()),
                together ? List.of() : followers.asks(tx, to.id(), from.id()),
                together ? List.of() : others,
                sameFamily,
                Comparison.of(DuplicateSearch.asNew(kept), DuplicateSearch.asNew(gone)));
    }

    /** The last merges that can be taken back, of those that the caller may see. */
    public List<Held> last(Tx tx, int limit) {
        List<Held> held = store.held(limit);
        Set<UUID> visible = households
                .summaries(
                        tx,
                        held.stream()
                                .map(each -> each.merge().keptHousehold())
                                .distinct()
                                .toList())
                .keySet();
        return held.stream()
                .filter(each -> visible.contains(each.merge().keptHousehold()))
                .toList();
    }
}
