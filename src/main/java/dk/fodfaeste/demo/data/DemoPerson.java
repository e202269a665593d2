package dk.fodfaeste.demo.data;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An invented person of a {@link DemoHousehold}.
 *
 * @param familyName         {@code null} for those who have only given names
 * @param birthDateEstimated the authorities did not know the day: it stands as 1 January
 * @param cpr                ten digits with day + 60, which the register never issues; only those who have arrived have one
 * @param foreignerNumber    eight digits beginning with 99; {@code null} where a list leaves it out
 * @param nationality        ISO 3166 alpha-2, {@code stateless} or {@code stateless-palestinian}
 * @param language           ISO 639 code
 * @param dialect            Danish name of the dialect that an interpreter must master
 */
public record DemoPerson(
        Relation relation,
        String givenNames,
        @Nullable String familyName,
        LocalDate birthDate,
        boolean birthDateEstimated,
        Gender gender,
        @Nullable String cpr,
        @Nullable String foreignerNumber,
        String nationality,
        String language,
        @Nullable String dialect,
        boolean interpreter) {

    /** What the person is in the household. */
    public enum Relation {
        HEAD,
        SPOUSE,
        CHILD
    }

    /** As registered. */
    public enum Gender {
        FEMALE,
        MALE
    }

    DemoPerson withoutCpr() {
        return new DemoPerson(
                relation,
                givenNames,
                familyName,
                birthDate,
                birthDateEstimated,
                gender,
                null,
                foreignerNumber,
                nationality,
                language,
                dialect,
                interpreter);
    }
}
