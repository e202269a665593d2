package dk.fodfaeste.people.household;

import dk.fodfaeste.people.IdentityNumber;
import dk.fodfaeste.people.NewHousehold.NewPerson;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.PersonDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a newer message says otherwise about a person. What it does not mention stays as it is.
 *
 * @param field the name of what differs; its text is {@code people.field.<field>}
 */
public record PersonDifference(
        String field, @Nullable String oldValue, @Nullable String newValue) {

    /** All differences, in the order in which a page shows the fields. */
    public static List<PersonDifference> between(Person known, NewPerson newer) {
        List<PersonDifference> found = new ArrayList<>();
        PersonDetails before = known.details();
        PersonDetails after = newer.details();
        compare(found, "relation", before.relation(), after.relation());
        compare(found, "firstNames", before.firstNames(), after.firstNames());
        compare(found, "lastName", before.lastName(), after.lastName());
        compare(found, "birthDate", before.birthDate(), after.birthDate());
        if (after.birthDate() != null) {
            compare(found, "birthEstimated", before.birthEstimated(), after.birthEstimated());
        }
        compare(found, "gender", before.gender(), after.gender());
        compare(found, "nationality", before.nationality(), after.nationality());
        compare(found, "language", before.language(), after.language());
        compare(found, "dialect", before.dialect(), after.dialect());
        compare(found, "interpreter", before.interpreter(), after.interpreter());
        for (IdentityNumber number : newer.numbers()) {
            IdentityNumber held = known.number(number.kind());
            if (!number.equals(held)) {
                // The history of the numbers themselves holds the values; here they stay masked.
                found.add(new PersonDifference(
                        "number." + number.kind(), held == null ? null : held.masked(), number.masked()));
            }
        }
        return found;
    }

    /** All differences between now and an earlier time to which a person goes back, also where nothing was known then. */
    public static List<PersonDifference> back(Person now, Person before) {
        List<PersonDifference> found = new ArrayList<>();
        PersonDetails from = now.details();
        PersonDetails to = before.details();
        compareBack(found, "relation", from.relation(), to.relation());
        compareBack(found, "firstNames", from.firstNames(), to.firstNames());
        compareBack(found, "lastName", from.lastName(), to.lastName());
        compareBack(found, "birthDate", from.birthDate(), to.birthDate());
        compareBack(found, "birthEstimated", from.birthEstimated(), to.birthEstimated());
        compareBack(found, "gender", from.gender(), to.gender());
        compareBack(found, "nationality", from.nationality(), to.nationality());
        compareBack(found, "language", from.language(), to.language());
        compareBack(found, "dialect", from.dialect(), to.dialect());
        compareBack(found, "interpreter", from.interpreter(), to.interpreter());
        for (IdentityNumber.Kind kind : IdentityNumber.Kind.values()) {
            IdentityNumber held = now.number(kind);
            IdentityNumber earlier = before.number(kind);
            if (!Objects.equals(held, earlier)) {
                found.add(new PersonDifference("number." + kind, masked(held), masked(earlier)));
            }
        }
        return found;
    }

    /** What is known with both together: the newer value where there is one. */
    public static PersonDetails merged(PersonDetails before, PersonDetails after) {
        return new PersonDetails(
                after.relation(),
                either(after.firstNames(), before.firstNames()),
                either(after.lastName(), before.lastName()),
                either(after.birthDate(), before.birthDate()),
                after.birthDate() == null ? before.birthEstimated() : after.birthEstimated(),
                either(after.gender(), before.gender()),
                either(after.nationality(), before.nationality()),
                either(after.language(), before.language()),
                either(after.dialect(), before.dialect()),
                either(after.interpreter(), before.interpreter()));
    }

    private static @Nullable String masked(@Nullable IdentityNumber number) {
        return number == null ? null : number.masked();
    }

    private static void compareBack(
            List<PersonDifference> found, String field, @Nullable Object now, @Nullable Object before) {
        if (!Objects.equals(now, before)) {
            found.add(new PersonDifference(field, Objects.toString(now, null), Objects.toString(before, null)));
        }
    }

    private static <T> @Nullable T either(@Nullable T first, @Nullable T second) {
        return first == null ? second : first;
    }

    private static void compare(
            List<PersonDifference> found, String field, @Nullable Object before, @Nullable Object after) {
        if (after != null && !Objects.equals(before, after)) {
            found.add(new PersonDifference(field, before == null ? null : before.toString(), after.toString()));
        }
    }
}
