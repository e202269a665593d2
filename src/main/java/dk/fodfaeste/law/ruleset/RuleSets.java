package dk.fodfaeste.law.ruleset;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.law.LawRule;
import dk.fodfaeste.law.RuleContent;
import dk.fodfaeste.law.RuleGroup;
import dk.fodfaeste.law.RuleSet;
import dk.fodfaeste.ui.input.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The municipality's own sets of rules. What a rule has said stays in its history. */
@Service
public class RuleSets {

    private static final int MOST_RULES = 500;
    private static final int MOST_VERSIONS = 100;

    /** Which version of a rule is to be taken back; without it the rule as it is. */
    @Command
    record UndoInput(@Nullable Integer version) {}

    private final RuleStore store;
    private final List<RuleSetFile> shipped = RuleSetFile.shipped();

    RuleSets(RuleStore store) {
        this.store = store;
    }

    /** All sets with their rules, the one in force first. */
    public List<RuleSet> all(Tx tx) {
        return store.sets(MOST_RULES);
    }

    /**
     * One set.
     *
     * @throws Problem if there is none with this key
     */
    public RuleSet get(Tx tx, String key) {
        return all(tx).stream()
                .filter(set -> set.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("law.set.unknown"));
    }

    /**
     * One rule.
     *
     * @throws Problem if there is none
     */
    public LawRule rule(Tx tx, UUID id) {
        LawRule found = store.find(id);
        if (found == null) {
            throw Problem.notFound("law.rule.unknown");
        }
        return found;
    }

    /** What the rule has said, the newest first. */
    public List<RuleVersion> versions(Tx tx, UUID rule) {
        return store.versions(rule, MOST_VERSIONS);
    }

    /**
     * Adds the shipped sets and rules that the municipality does not have, and changes none that it has.
     *
     * @return how many rules were added
     */
    public int addMissing(WriteTx tx) {
        Map<String, RuleSet> known = all(tx).stream().collect(Collectors.toMap(RuleSet::key, Function.identity()));
        List<LawRule> added = new ArrayList<>();
        for (int position = 0; position < shipped.size(); position++) {
            RuleSetFile file = shipped.get(position);
            RuleSet set = known.get(file.key());
            if (set == null) {
                set = set(file);
                store.insertSet(set, position);
            }
            Set<String> keys = set.rules().stream().map(LawRule::key).collect(Collectors.toSet());
            for (RuleSetFile.Rule rule : file.rules()) {
                if (!keys.contains(rule.key())) {
                    added.add(new LawRule(Ids.next(), set.id(), rule.key(), 1, rule.content()));
                }
            }
        }
        if (!added.isEmpty()) {
            store.insertRules(tx, added);
        }
        return added.size();
    }

    /** Adds a rule of the municipality's own. */
    LawRule add(WriteTx tx, String set, RuleInput in) {
        return add(tx, set, in.content());
    }

    /** The same of one that is known to be a rule. */
    public LawRule add(WriteTx tx, String set, RuleContent content) {
        RuleSet into = get(tx, set);
        if (all(tx).stream().mapToInt(each -> each.rules().size()).sum() >= MOST_RULES) {
            throw Problem.conflict("law.rule.most", MOST_RULES);
        }
        UUID id = Ids.next();
        LawRule rule = new LawRule(id, into.id(), "own-" + id, 1, content);
        store.insertRules(tx, List.of(rule));
        return rule;
    }

    /**
     * Changes what a rule says.
     *
     * @throws Problem at the fields of {@link RuleInput}, or (conflict) if somebody else has changed it meanwhile
     */
    LawRule change(WriteTx tx, UUID id, RuleInput in) {
        return change(tx, id, in.version(), in.content());
    }

    /**
     * The same of one that is known to be a rule.
     *
     * @param version the version that the caller saw; {@code null} to change it as it is
     * @throws Problem (conflict) if somebody else has changed it meanwhile
     */
    public LawRule change(WriteTx tx, UUID id, @Nullable Integer version, RuleContent content) {
        LawRule before = locked(tx, id, version);
        if (before.content().equals(content)) {
            return before;
        }
        LawRule after = new LawRule(id, before.set(), before.key(), before.version() + 1, content);
        store.change(tx, after);
        return after;
    }

    /**
     * Takes the latest change back: the rule says again what it said before, as a new version.
     *
     * @throws Problem (conflict) if it was never changed, or somebody else has changed it meanwhile
     */
    public LawRule undo(WriteTx tx, UUID id, @Nullable Integer version) {
        LawRule now = locked(tx, id, version);
        List<RuleVersion> versions = versions(tx, id);
        if (versions.size() < 2) {
            throw Problem.conflict("law.rule.unchanged");
        }
        return change(tx, id, now.version(), versions.get(1).content());
    }

    private LawRule locked(WriteTx tx, UUID id, @Nullable Integer version) {
        Integer present = store.lock(id);
        if (present != null && version != null && !present.equals(version)) {
            throw Problem.conflict("law.rule.changed");
        }
        return rule(tx, id);
    }

    private static RuleSet set(RuleSetFile file) {
        return new RuleSet(
                Ids.next(),
                file.key(),
                file.name(),
                file.summary(),
                RuleGroup.valueOf(file.group().toUpperCase(Locale.ROOT)),
                file.validFrom(),
                file.validTo(),
                List.of());
    }
}
