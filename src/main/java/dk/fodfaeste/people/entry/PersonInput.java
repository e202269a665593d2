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
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a person from what was typed or sent, field by field; all that is wrong is said at once. */
public final class PersonInput {

    private static final int LONGEST_NAME = 100;

    /** The oldest person ever known was younger. */
    private static final int OLDEST = 125;

    private static final Pattern SIGNS = Pattern.compile("[ ./-]");
    private static final Pattern FOREIGNER_NO = Pattern.compile("(?=.*[0-9])[A-Z0-9]{4,20}");

    private final UnaryOperator<String> sent;
    private final LocalDate today;
    private final List<Problem.Field> wrong = new ArrayList<>();

    private PersonInput(UnaryOperator<String> sent, LocalDate today) {
        this.sent = sent;
        this.today = today;
    }

    /**
     * The person in the fields {@code firstNames}, {@code lastName}, {@code relation}, {@code birthDate}, {@code
     * birthEstimated}, {@code gender}, {@code nationality}, {@code language}, {@code interpreter}, {@code cpr} and
     * {@code foreignerNo}.
     *
     * @param sent the value of a field; blank where nothing was said
     * @throws Problem at the fields
     */
    public static NewPerson read(UnaryOperator<String> sent, LocalDate today) {
        return new PersonInput(sent, today).person();
    }

    private NewPerson person() {
        PersonDetails details = new PersonDetails(
                relation(),
                name("firstNames"),
                name("lastName"),
                birthDate(),
                "true".equals(sent.apply("birthEstimated")),
                choice("gender", Gender.class),
                nationality(),
                language(),
                null,
                interpreter());
        if (details.fullName().isEmpty()) {
            refuse("firstNames", "people.person.name.missing");
        }
        List<IdentityNumber> numbers = numbers();
        if (!wrong.isEmpty()) {
            throw Problem.inFields(wrong);
        }
        return new NewPerson(details, numbers);
    }

    private @Nullable String name(String field) {
        String name = sent.apply(field).strip();
        if (name.length() > LONGEST_NAME) {
            refuse(field, "people.person.name.long", LONGEST_NAME);
        }
        return name.isEmpty() ? null : name;
    }

    private Relation relation() {
        Relation relation = choice("relation", Relation.class);
        if (relation == null || relation == Relation.MAIN) {
            refuse("relation", "people.person.relation");
            return Relation.OTHER;
        }
        return relation;
    }

    private @Nullable LocalDate birthDate() {
        String text = sent.apply("birthDate").strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.isAfter(today)) {
                refuse("birthDate", "people.person.birth.future");
            } else if (date.isBefore(today.minusYears(OLDEST))) {
                refuse("birthDate", "people.person.birth.old", OLDEST);
            }
            return date;
        } catch (DateTimeException none) {
            refuse("birthDate", "people.person.birth");
            return null;
        }
    }

    private @Nullable String nationality() {
        String code = sent.apply("nationality").strip();
        if (!code.isEmpty() && Nationalities.byCode(code).isEmpty()) {
            refuse("nationality", "people.person.nationality");
        }
        return code.isEmpty() ? null : code;
    }

    private @Nullable String language() {
        String code = sent.apply("language").strip();
        if (!code.isEmpty() && Languages.byCode(code).isEmpty()) {
            refuse("language", "people.person.language");
        }
        return code.isEmpty() ? null : code;
    }

    private @Nullable Boolean interpreter() {
        return switch (sent.apply("interpreter")) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> null;
        };
    }

    private List<IdentityNumber> numbers() {
        List<IdentityNumber> numbers = new ArrayList<>();
        String cpr = sent.apply("cpr").strip();
        if (!cpr.isEmpty()) {
            CprNumber.parse(cpr)
                    .ifPresentOrElse(
                            number -> numbers.add(new IdentityNumber(
                                    number.isReplacement() ? IdentityNumber.Kind.REPLACEMENT : IdentityNumber.Kind.CPR,
                                    number.digits())),
                            () -> refuse("cpr", "people.person.cpr"));
        }
        String foreigner = SIGNS.matcher(sent.apply("foreignerNo").toUpperCase(Locale.ROOT))
                .replaceAll("");
        if (!foreigner.isEmpty() && !FOREIGNER_NO.matcher(foreigner).matches()) {
            refuse("foreignerNo", "people.person.foreigner");
        } else if (!foreigner.isEmpty()) {
            numbers.add(new IdentityNumber(IdentityNumber.Kind.FOREIGNER, foreigner));
        }
        return numbers;
    }

    private <E extends Enum<E>> @Nullable E choice(String field, Class<E> type) {
        String text = sent.apply(field).strip().toUpperCase(Locale.ROOT).replace('-', '_');
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        if (!text.isEmpty()) {
            refuse(field, "people.person.choice");
        }
        return null;
    }

    private void refuse(String field, String key, Object... args) {
        wrong.add(new Problem.Field(field, key, List.of(args)));
    }
}
