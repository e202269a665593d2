package dk.fodfaeste.people;

import dk.fodfaeste.kernel.reference.Languages;
import dk.fodfaeste.kernel.reference.Nationalities;
import dk.fodfaeste.kernel.text.Words;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How families and persons are named and described on pages, in one language. */
public final class PeopleWords {

    private static final int COMING_OF_AGE = 18;

    private final Words words;

    public PeopleWords(Words words) {
        this.words = words;
    }

    /** "Familien Haddad"; someone who comes alone goes by her own name. */
    public String family(HouseholdSummary household) {
        return family(household.size(), household.name(), household.main());
    }

    public String family(Household household) {
        return family(
                household.persons().size(), household.name(), household.main().name());
    }

    private String family(int size, String name, @Nullable String person) {
        return size > 1 || person == null ? words.t("people.family", name) : person;
    }

    public String persons(int count) {
        return words.t("people.persons", count);
    }

    public String kind(HouseholdKind kind) {
        return words.t("people.kind." + kind);
    }

    public String relation(Relation relation) {
        return words.t("people.relation." + relation);
    }

    public String gender(Gender gender) {
        return words.t("people.gender." + gender);
    }

    /** The same for somebody of whom more is known: a child is a boy or a girl, also one whose age nobody has told. */
    public String gender(PersonDetails person, LocalDate today) {
        LocalDate birth = person.birthDate();
        boolean child = birth == null
                ? person.relation() == Relation.CHILD
                : birth.plusYears(COMING_OF_AGE).isAfter(today);
        return child ? words.t("people.gender.child." + person.gender()) : words.t("people.gender." + person.gender());
    }

    /** The country's name; "ikke oplyst" where nobody has told. */
    public String nationality(@Nullable String code) {
        return code == null
                ? unknown()
                : Nationalities.byCode(code).map(found -> found.name(reader())).orElse(code);
    }

    /** "arabisk"; "ikke oplyst" where nobody has told. */
    public String language(@Nullable String code) {
        return language(code, null);
    }

    /** "arabisk (syrisk)". */
    public String language(@Nullable String code, @Nullable String dialect) {
        if (code == null) {
            return unknown();
        }
        return Languages.byCode(code)
                .map(language -> dialect == null
                        ? language.name(reader())
                        : words.t(
                                "people.language.dialect",
                                language.name(reader()),
                                Languages.dialectName(language, dialect, reader())))
                .orElse(code);
    }

    /** "tolk nødvendig"; nothing is taken for granted where nobody has asked. */
    public String interpreter(@Nullable Boolean needed) {
        return words.t(
                needed == null
                        ? "people.interpreter.unknown"
                        : needed ? "people.interpreter.yes" : "people.interpreter.no");
    }

    /** "34 år", "8 måneder"; "ikke oplyst" without a birth date. */
    public String age(Person person, LocalDate day) {
        LocalDate birth = person.details().birthDate();
        Integer years = person.ageOn(day);
        if (birth == null || years == null) {
            return unknown();
        }
        return years >= 2
                ? words.t("people.age.years", years)
                : words.t(
                        "people.age.months",
                        Math.max(0, java.time.Period.between(birth, day).toTotalMonths()));
    }

    /** "1. januar 1992 (anslået)". */
    public String birthDate(PersonDetails details) {
        if (details.birthDate() == null) {
            return unknown();
        }
        return words.t(details.birthEstimated() ? "people.birth.estimated" : "people.birth", details.birthDate());
    }

    /** "CPR 150192-••••": numbers are masked on every page. */
    public String number(IdentityNumber number) {
        return words.t("people.number", words.t("people.number." + number.kind()), number.masked());
    }

    public String unknown() {
        return words.t("people.unknown");
    }

    private Locale reader() {
        return words.language().locale();
    }
}
