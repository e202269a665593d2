package dk.fodfaeste.people.entry;

import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.reference.Languages;
import dk.fodfaeste.kernel.reference.Nationalities;
import dk.fodfaeste.people.CprNumber;
import dk.fodfaeste.people.Gender;
import dk.fodfaeste.people.IdentityNumber;
import dk.fodfaeste.people.NewHousehold.NewPerson;
import dk.fodfaeste.people.PersonDetails;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.ui.input.Command;
import dk.fodfaeste.ui.input.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A person who is to be added, or looked for.
 *
 * @param nationality ISO 3166 code
 * @param language    code of the reference list
 * @param anyway      the caller has looked at who is like her, and says that she is another
 */
@Command
public record PersonInput(
        @Text(max = 100, kind = Text.Kind.NAME) @Nullable String firstNames,
        @Text(max = 100, kind = Text.Kind.NAME) @Nullable String lastName,
        Relation relation,
        @Nullable LocalDate birthDate,
        boolean birthEstimated,
        @Nullable Gender gender,
        @Nullable String nationality,
        @Nullable String language,
        @Nullable Boolean interpreter,
        @Nullable String cpr,
        @Nullable String foreignerNo,
        boolean anyway) {

    /** The oldest person ever known was younger. */
    private static final int OLDEST = 125;

    private static final Pattern SIGNS = Pattern.compile("[ ./-]");
    private static final Pattern FOREIGNER_NO = Pattern.compile("(?=.*[0-9])[A-Z0-9]{4,20}");

    /** @throws Problem at each field that cannot be so */
    public NewPerson person(LocalDate today) {
        List<Problem.Field> wrong = new ArrayList<>();
        if (firstNames == null && lastName == null) {
            refuse(wrong, "firstNames", "people.person.name.missing");
        }
        if (relation == Relation.MAIN) {
            refuse(wrong, "relation", "people.person.relation");
        }
        if (birthDate != null && birthDate.isAfter(today)) {
            refuse(wrong, "birthDate", "people.person.birth.future");
        }
        if (birthDate != null && birthDate.isBefore(today.minusYears(OLDEST))) {
            refuse(wrong, "birthDate", "people.person.birth.old", OLDEST);
        }
        if (nationality != null && Nationalities.byCode(nationality).isEmpty()) {
            refuse(wrong, "nationality", "people.person.nationality");
        }
        if (language != null && Languages.byCode(language).isEmpty()) {
            refuse(wrong, "language", "people.person.language");
        }
        List<IdentityNumber> numbers = numbers(wrong);
        if (!wrong.isEmpty()) {
            throw Problem.inFields(wrong);
        }
        return new NewPerson(
                new PersonDetails(
                        relation,
                        firstNames,
                        lastName,
                        birthDate,
                        birthEstimated,
                        gender,
                        nationality,
                        language,
                        null,
                        interpreter),
                numbers);
    }

    private List<IdentityNumber> numbers(List<Problem.Field> wrong) {
        List<IdentityNumber> numbers = new ArrayList<>();
        if (cpr != null) {
            CprNumber.parse(cpr)
                    .ifPresentOrElse(
                            number -> numbers.add(new IdentityNumber(
                                    number.isReplacement() ? IdentityNumber.Kind.REPLACEMENT : IdentityNumber.Kind.CPR,
                                    number.digits())),
                            () -> refuse(wrong, "cpr", "people.person.cpr"));
        }
        String foreigner = foreignerNo == null
                ? ""
                : SIGNS.matcher(foreignerNo.toUpperCase(Locale.ROOT)).replaceAll("");
        if (FOREIGNER_NO.matcher(foreigner).matches()) {
            numbers.add(new IdentityNumber(IdentityNumber.Kind.FOREIGNER, foreigner));
        } else if (!foreigner.isEmpty()) {
            refuse(wrong, "foreignerNo", "people.person.foreigner");
        }
        return numbers;
    }

    private static void refuse(List<Problem.Field> wrong, String field, String key, Object... args) {
        wrong.add(new Problem.Field(field, key, List.of(args)));
    }
}
