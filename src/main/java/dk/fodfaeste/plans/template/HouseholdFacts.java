package dk.fodfaeste.plans.template;

import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.HouseholdKind;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.plans.template.TemplateFile.Condition;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a template's conditions ask of a household.
 *
 * @param day the day on which ages count: that of the arrival
 */
public record HouseholdFacts(Household household, LocalDate day) {

    /** From this age a person is an adult, by Danish law (værgemålsloven § 1). */
    private static final int ADULT = 18;

    private static final AgeRange ADULTS = AgeRange.parse(ADULT + "-");

    /** Whether all of the condition holds. */
    public boolean meet(@Nullable Condition when) {
        return when == null
                || (hasKind(when.kind())
                        && hasAge(when.hasChildAged())
                        && hasAdult(when.hasAdult())
                        && hasSize(when.size())
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
