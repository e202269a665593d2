package dk.fodfaeste.law.ruleset;

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
record RuleSetResponse(
        String key,
        Bilingual name,
        Bilingual summary,
        RuleGroup group,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<RuleResponse> rules) {

    static RuleSetResponse of(RuleSet set) {
        return new RuleSetResponse(
                set.key(),
                set.name(),
                set.summary(),
                set.group(),
                set.validFrom(),
                set.validTo(),
                set.rules().stream().map(RuleResponse::of).toList());
    }
}
