package dk.fodfaeste.law.ruleset;

import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.law.LawRule;
import dk.fodfaeste.law.RuleContent;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rule.
 *
 * @param timing    its deadline in the text form of timings, where it sets one
 * @param validTo   the last day on which it holds
 * @param confirmed false where the municipality has yet to fill it in
 * @param check     what the municipality must look into itself
 */
public record RuleResponse(
        UUID id,
        String key,
        int version,
        Bilingual title,
        Bilingual text,
        String source,
        @Nullable String timing,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean confirmed,
        @Nullable Bilingual check) {

    public static RuleResponse of(LawRule rule) {
        RuleContent content = rule.content();
        return new RuleResponse(
                rule.id(),
                rule.key(),
                rule.version(),
                content.title(),
                content.text(),
                content.source(),
                content.timing(),
                content.validFrom(),
                content.validTo(),
                content.confirmed(),
                content.check());
    }
}
