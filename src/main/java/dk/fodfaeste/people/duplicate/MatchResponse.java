package dk.fodfaeste.people.duplicate;

import dk.fodfaeste.people.duplicate.Duplicates.Match;
import dk.fodfaeste.ui.api.Codes;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may be the same.
 *
 * @param level   possible, likely or certain
 * @param score   0 to 100
 * @param reasons what speaks for it and against, as codes
 */
public record MatchResponse(PersonItem person, @Nullable String level, int score, List<String> reasons) {

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
        return new MatchResponse(
                PersonItem.of(match), level(match.likeness()), match.likeness().score(), reasons(match.likeness()));
    }

    public static @Nullable String level(Likeness likeness) {
        return likeness.level() == null ? null : Codes.of(likeness.level());
    }

    public static List<String> reasons(Likeness likeness) {
        return likeness.reasons().stream().map(Codes::of).toList();
    }
}
