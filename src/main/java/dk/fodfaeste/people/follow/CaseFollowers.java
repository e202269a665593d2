package dk.fodfaeste.people.follow;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.PeopleListener.Merge;
import dk.fodfaeste.people.follow.Following.About;
import dk.fodfaeste.people.follow.Following.How;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** All that modules keep about households and persons, taken together. */
@Service
public class CaseFollowers {

    /** One line of a comparison; a case of which there is nothing to say has {@code null}. */
    public record FactsOfBoth(
            String label, @Nullable CaseFact kept, @Nullable CaseFact gone) {}

    private final ObjectProvider<CaseFollower> beans;
    private final FollowStore store;

    CaseFollowers(ObjectProvider<CaseFollower> beans, FollowStore store) {
        this.beans = beans;
        this.store = store;
    }

    /** Everything that was declared. */
    public List<Following> all() {
        return followers().stream().flatMap(each -> each.follows().stream()).toList();
    }

    /** The facts of two cases beside each other. */
    public List<FactsOfBoth> facts(Tx tx, UUID kept, UUID gone) {
        List<FactsOfBoth> lines = new ArrayList<>();
        for (CaseFollower follower : followers()) {
            Map<String, FactsOfBoth> own = new LinkedHashMap<>();
            follower.facts(tx, kept).forEach(fact -> own.put(fact.label(), new FactsOfBoth(fact.label(), fact, null)));
            follower.facts(tx, gone)
                    .forEach(fact -> own.merge(
                            fact.label(),
                            new FactsOfBoth(fact.label(), null, fact),
                            (line, more) -> new FactsOfBoth(line.label(), line.kept(), more.gone())));
            lines.addAll(own.values());
        }
        return lines;
    }

    /** What somebody must choose before the two cases become one. */
    public List<CaseQuestion> asks(Tx tx, UUID kept, UUID gone) {
        return followers().stream()
                .flatMap(each -> each.asks(tx, kept, gone).stream())
                .toList();
    }

    /**
     * Everything about the one that is gone belongs to the one that stays.
     *
     * @throws Problem at the field of each question that has no answer
     */
    public void join(WriteTx tx, Merge merge, CaseAnswers answers) {
        if (merge.whole()) {
            List<Problem.Field> open = asks(tx, merge.keptHousehold(), merge.goneHousehold()).stream()
                    .filter(question -> !answers.has(question.field()))
                    .map(question -> new Problem.Field(question.field(), "people.merge.unanswered", List.of()))
                    .toList();
            if (!open.isEmpty()) {
                throw Problem.inFields(open);
            }
        }
        followers().forEach(each -> each.join(tx, merge, answers));
        moving(merge).forEach(each -> store.move(merge.id(), each, gone(merge, each), kept(merge, each)));
    }

    /** Takes it back. */
    public void part(WriteTx tx, Merge merge) {
        moving(merge).forEach(each -> store.moveBack(merge.id(), each, gone(merge, each), kept(merge, each)));
        store.forget(merge.id());
        followers().forEach(each -> each.part(tx, merge));
    }

    // Of a household that goes on without one of its persons, only what is about her goes along.
    private List<Following> moving(Merge merge) {
        return all().stream()
                .filter(each -> each.how() == How.MOVES && (merge.whole() || each.about() == About.PERSON))
                .toList();
    }

    private static UUID kept(Merge merge, Following following) {
        return following.about() == About.PERSON ? merge.kept() : merge.keptHousehold();
    }

    private static UUID gone(Merge merge, Following following) {
        return following.about() == About.PERSON ? merge.gone() : merge.goneHousehold();
    }

    private List<CaseFollower> followers() {
        return beans.stream()
                .sorted(Comparator.comparingInt(CaseFollower::order))
                .toList();
    }
}
