package dk.fodfaeste.people.merge;

import dk.fodfaeste.people.PersonDetails;
import dk.fodfaeste.people.Relation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How everything stood before a merge, and what the merge made of it: what is still as the merge left it goes back to
 * what it was.
 *
 * @param numbers of both persons
 * @param moved   who went to the other household with the one that is gone
 * @param heir    who became the main person of the household that she left; {@code null} where nobody had to
 * @param seats   places of the team that the household which stays took over
 * @param units   units that see it since
 * @param contacts who became its contact persons, by the identifiers of that; older merges hold none
 */
record MergeSnapshot(
        PersonState before,
        PersonState after,
        List<NumberRow> numbers,
        HouseholdState householdBefore,
        HouseholdState householdAfter,
        String goneName,
        List<Placed> moved,
        @Nullable Placed heir,
        List<Seat> seats,
        List<UUID> units,
        List<UUID> contacts) {

    public MergeSnapshot {
        contacts = java.util.Objects.requireNonNullElse(contacts, List.of());
    }

    /** What a merge may change about the person who stays. */
    public record PersonState(
            PersonDetails details,
            @Nullable String phone,
            @Nullable String email) {}

    /** What it may change about her household. */
    public record HouseholdState(String name, @Nullable String address, boolean protectedAddress) {}

    /** A number, whose it is, and when it ended. */
    public record NumberRow(
            UUID id,
            UUID person,
            String kind,
            String value,
            @Nullable Instant endedAt) {}

    /** Where a person stood. */
    public record Placed(UUID person, UUID household, Relation relation, int position) {}

    /** Who fills a function. */
    public record Seat(UUID function, UUID account) {}

    /** What the person becomes again: each value that is still as the merge left it. */
    public PersonState restored(PersonState now) {
        PersonDetails was = before.details();
        PersonDetails made = after.details();
        PersonDetails is = now.details();
        boolean birth = java.util.Objects.equals(is.birthDate(), made.birthDate());
        return new PersonState(
                new PersonDetails(
                        back(is.relation(), made.relation(), was.relation()),
                        back(is.firstNames(), made.firstNames(), was.firstNames()),
                        back(is.lastName(), made.lastName(), was.lastName()),
                        birth ? was.birthDate() : is.birthDate(),
                        birth ? was.birthEstimated() : is.birthEstimated(),
                        back(is.gender(), made.gender(), was.gender()),
                        back(is.nationality(), made.nationality(), was.nationality()),
                        back(is.language(), made.language(), was.language()),
                        back(is.dialect(), made.dialect(), was.dialect()),
                        back(is.interpreter(), made.interpreter(), was.interpreter())),
                back(now.phone(), after.phone(), before.phone()),
                back(now.email(), after.email(), before.email()));
    }

    /** What the household becomes again. */
    public HouseholdState restored(HouseholdState now) {
        return new HouseholdState(
                java.util.Objects.requireNonNull(back(now.name(), householdAfter.name(), householdBefore.name())),
                back(now.address(), householdAfter.address(), householdBefore.address()),
                now.protectedAddress() == householdAfter.protectedAddress()
                        ? householdBefore.protectedAddress()
                        : now.protectedAddress());
    }

    private static <T extends @Nullable Object> T back(T is, T made, T was) {
        return java.util.Objects.equals(is, made) ? was : is;
    }
}
