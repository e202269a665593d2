package dk.fodfaeste.plans.template;

import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.HouseholdKind;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.plans.template.TemplateFile.Condition;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a template's conditions ask of a household.
 *
 * @param day   the day on which ages count: that of the arrival
 * @param known what somebody has recorded
 */
public record HouseholdFacts(Household household, LocalDate day, Known known) {

    /** Whether something that a condition names is so. */
    @FunctionalInterface
    public interface Known {

        /** Nothing has been recorded. */
        Known NOTHING = (told, person) -> false;

        /** @param person whom it must be about, or about the whole household; {@code null} for anybody of it */
        boolean is(TemplateFile.Told told, @Nullable UUID person);
    }

    /** From this age a person is an adult, by Danish law (værgemålsloven § 1). */
    private static final int ADULT = 18;

    private static final AgeRange ADULTS = AgeRange.parse(ADULT + "-");

    /** Of whom nothing has been recorded. */
    public HouseholdFacts(Household household, LocalDate day) {
        this(household, day, Known.NOTHING);
    }

    /** Whether all of the condition holds. */
    public boolean meet(@Nullable Condition when) {
        return when == null
                || (hasKind(when.kind())
                        && hasAge(when.hasChildAged())
                        && hasAdult(when.hasAdult())
                        && hasSize(when.size())
                        && isTold(when, null)
                        && (when.interpreter() == null || when.interpreter() == household.needsInterpreter()));
    }

    /**
     * The persons of that age. One whose birth date is unknown counts as an adult, so that nobody is forgotten; but whoever
     * came as a child is one until her birth date is known, of any age that a child can have.
     */
    public List<Person> aged(AgeRange range) {
        return household.persons().stream()
                .filter(person -> {
                    Integer age = person.ageOn(day);
                    if (age != null) {
                        return range.holds(age);
                    }
                    return isChildUntilKnown(person) ? range.from() == 0 || range.to() < ADULT : range.holds(ADULT);
                })
                .toList();
    }

    /** Those of them for whom the step is: of that age, and what its condition says is recorded of them. */
    public List<Person> aged(AgeRange range, @Nullable Condition when) {
        return aged(range).stream()
                .filter(person -> when == null || isTold(when, person.id()))
                .toList();
    }

    private boolean isTold(Condition when, @Nullable UUID person) {
        return when.told() == null || when.told().stream().allMatch(told -> known.is(told, person));
    }

    private boolean isChildUntilKnown(Person person) {
        return person.details().relation().isChildUntilKnown() || household.kind() == HouseholdKind.UNACCOMPANIED_MINOR;
    }

    private boolean hasKind(@Nullable List<String> kinds) {
        return kinds == null
                || kinds.stream()
                        .anyMatch(kind -> TemplateReader.constant(kind)
                                .equals(household.kind().name()));
    }

    private boolean hasAge(@Nullable String range) {
        return range == null || !aged(AgeRange.parse(range)).isEmpty();
    }

    private boolean hasAdult(@Nullable Boolean wanted) {
        return wanted == null || wanted == !aged(ADULTS).isEmpty();
    }

    private boolean hasSize(@Nullable String range) {
        return range == null || AgeRange.parse(range).holds(household.persons().size());
    }
}
