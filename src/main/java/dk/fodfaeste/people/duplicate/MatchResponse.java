package dk.fodfaeste.people.duplicate;

import dk.fodfaeste.people.duplicate.Duplicates.Match;
import dk.fodfaeste.people.duplicate.Likeness.Level;
import dk.fodfaeste.people.duplicate.Likeness.Reason;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may be the same.
 *
 * @param level   possible, likely or certain
 * @param score   0 to 100
 * @param reasons what speaks for it and against, as codes
 */
public record MatchResponse(PersonItem person, @Nullable Level level, int score, Set<Reason> reasons) {

    /** A person, as far as one needs to tell her from others. */
    public record PersonItem(
            UUID id,
            UUID household,
            String caseNumber,
            String name,
            @Nullable LocalDate birthDate,
            boolean birthEstimated,
            @Nullable String nationality) {

        public static PersonItem of(Match match) {
            return new PersonItem(
                    match.person().id(),
                    match.household().id(),
                    match.household().caseNumber(),
                    match.person().name(),
                    match.person().details().birthDate(),
                    match.person().details().birthEstimated(),
                    match.person().details().nationality());
        }
    }

    public static MatchResponse of(Match match) {
        Likeness likeness = match.likeness();
        return new MatchResponse(PersonItem.of(match), likeness.level(), likeness.score(), likeness.reasons());
    }
}
