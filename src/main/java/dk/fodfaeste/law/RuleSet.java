package dk.fodfaeste.law;

import dk.fodfaeste.kernel.text.Bilingual;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rules that hold for the cases of a time and a group.
 *
 * @param validTo the last day of responsibility for which it is chosen, {@code null} while it is in force
 */
public record RuleSet(
        UUID id,
        String key,
        Bilingual name,
        Bilingual summary,
        RuleGroup group,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<LawRule> rules) {

    public RuleSet {
        rules = List.copyOf(rules);
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    public RuleSet with(List<LawRule> others) {
        return new RuleSet(id, key, name, summary, group, validFrom, validTo, others);
    }
}
