package dk.fodfaeste.law.ruleset;

import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.kernel.time.Timing;
import dk.fodfaeste.kernel.time.TimingSyntaxException;
import dk.fodfaeste.law.RuleContent;
import dk.fodfaeste.ui.input.Command;
import dk.fodfaeste.ui.input.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it is to be.
 *
 * @param confirmed left out, it is
 * @param version   the version that the caller saw; without it the rule is changed as it is
 */
@Command
record RuleInput(
        @Text(kind = Text.Kind.TITLE) String titleDa,
        @Text(kind = Text.Kind.TITLE) String titleEn,
        @Text(max = 4000) String textDa,
        @Text(max = 4000) String textEn,
        @Text(kind = Text.Kind.TITLE) String source,
        @Nullable String timing,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Boolean confirmed,
        @Text(max = 4000) @Nullable String checkDa,
        @Text(max = 4000) @Nullable String checkEn,
        @Nullable Integer version) {

    private static final int EARLIEST_YEAR = 1900;

    /**
     * The rule.
     *
     * @throws Problem at each field that cannot be so
     */
    RuleContent content() {
        List<Problem.Field> wrong = new ArrayList<>();
        if ((checkDa == null) != (checkEn == null)) {
            add(wrong, checkDa == null ? "checkDa" : "checkEn", "law.rule.languages");
        }
        String canonical = timing(wrong);
        if (validFrom.getYear() < EARLIEST_YEAR) {
            add(wrong, "validFrom", "ui.input.date");
        }
        if (validTo != null && validTo.isBefore(validFrom)) {
            add(wrong, "validTo", "law.rule.order");
        }
        if (!wrong.isEmpty()) {
            throw Problem.inFields(wrong);
        }
        return new RuleContent(
                new Bilingual(titleDa, titleEn),
                new Bilingual(textDa, textEn),
                source,
                canonical,
                validFrom,
                validTo,
                !Boolean.FALSE.equals(confirmed),
                checkDa == null || checkEn == null ? null : new Bilingual(checkDa, checkEn));
    }

    private @Nullable String timing(List<Problem.Field> wrong) {
        try {
            return timing == null ? null : Timing.parse(timing).text();
        } catch (TimingSyntaxException none) {
            add(wrong, "timing", "law.rule.timing");
            return null;
        }
    }

    private static void add(List<Problem.Field> wrong, String field, String key) {
        wrong.add(new Problem.Field(field, key, List.of()));
    }
}
