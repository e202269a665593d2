package dk.fodfaeste.law.caserule;

import dk.fodfaeste.law.RuleGroup;
import dk.fodfaeste.law.RuleSet;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules that a household's case runs under, and why those.
 *
 * @param set    {@code null} where none of the municipality's sets covers the day
 * @param beside the general set that fills in what a special one does not speak of
 * @param day    the day by which the set was chosen
 * @param known  whether that is the day of responsibility; else it is today, for want of it
 */
public record CaseRules(
        @Nullable RuleSet set, @Nullable RuleSet beside, LocalDate day, boolean known, List<CaseRule> rules) {

    public CaseRules {
        rules = List.copyOf(rules);
    }

    /** The key of the sentence that says why; its arguments are the day and the name of the set. */
    public String why() {
        if (set == null) {
            return "law.why.none";
        }
        String group = set.group() == RuleGroup.UKRAINE ? "ukraine" : "everyone";
        return "law.why." + group + (known ? "" : ".today");
    }
}
