package dk.fodfaeste.law;

import dk.fodfaeste.kernel.text.Bilingual;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says.
 *
 * @param source    where it stands
 * @param timing    the deadline that it sets, counted from an anchor, where it sets one (docs/time.md)
 * @param validTo   the last day on which it holds, {@code null} where no end is known
 * @param confirmed false where the municipality has yet to fill it in
 * @param check     what the municipality must look into itself
 */
public record RuleContent(
        Bilingual title,
        Bilingual text,
        String source,
        @Nullable String timing,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean confirmed,
        @Nullable Bilingual check) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
