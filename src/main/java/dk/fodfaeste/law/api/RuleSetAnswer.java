package dk.fodfaeste.law.api;

import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.law.RuleGroup;
import dk.fodfaeste.law.RuleSet;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A set of rules.
 *
 * @param validFrom the first day of responsibility for which it is chosen
 * @param validTo   the last
 */
record RuleSetAnswer(
        String key,
        Bilingual name,
        Bilingual summary,
        RuleGroup group,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<RuleAnswer> rules) {

    static RuleSetAnswer of(RuleSet set) {
        return new RuleSetAnswer(
                set.key(),
                set.name(),
                set.summary(),
                set.group(),
                set.validFrom(),
                set.validTo(),
                set.rules().stream().map(RuleAnswer::of).toList());
    }
}
