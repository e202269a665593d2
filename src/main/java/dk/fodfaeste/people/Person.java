package dk.fodfaeste.people;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person of a household.
 *
 * @param numbers the numbers that hold now, at most one of each kind
 * @param version goes up with each change
 */
public record Person(
        UUID id,
        UUID household,
        PersonDetails details,
        List<IdentityNumber> numbers,
        @Nullable String phone,
        @Nullable String email,
        int version) {

    public Person {
        numbers = List.copyOf(numbers);
    }

    /** The same without telephone and e-mail. */
    public Person withoutReach() {
        return new Person(id, household, details, numbers, null, null, version);
    }

    public String name() {
        return details.fullName();
    }

    /** The number of this kind, if she has one now. */
    public @Nullable IdentityNumber number(IdentityNumber.Kind kind) {
        return numbers.stream()
                .filter(number -> number.kind() == kind)
                .findAny()
                .orElse(null);
    }

    /** Age in whole years on that day; {@code null} without a birth date. A leap-day child turns a year on 1 March. */
    public @Nullable Integer ageOn(LocalDate day) {
        LocalDate birth = details.birthDate();
        return birth == null || birth.isAfter(day)
                ? (birth == null ? null : Integer.valueOf(0))
                : Integer.valueOf(Period.between(birth, day).getYears());
    }

    /**
     * Whether she decides for herself on that day, and no guardian for her. Where the birth date is not known, whoever came
     * as somebody's child is taken for one.
     *
     * @param from the age from which she does, in whole years
     */
    public boolean speaksForHerself(int from, LocalDate day) {
        Integer age = ageOn(day);
        return age == null ? !details.relation().isChildUntilKnown() : age >= from;
    }
}
