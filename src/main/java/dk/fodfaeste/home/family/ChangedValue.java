package dk.fodfaeste.home.family;

import dk.fodfaeste.kernel.reference.Language;
import dk.fodfaeste.kernel.reference.Languages;
import dk.fodfaeste.kernel.text.Words;
import dk.fodfaeste.people.Gender;
import dk.fodfaeste.people.PeopleWords;
import dk.fodfaeste.people.Relation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** Writes fields and values of the people history, which holds them as codes, in words. */
final class ChangedValue {

    private final Words words;
    private final PeopleWords people;

    ChangedValue(Words words) {
        this.words = words;
        this.people = new PeopleWords(words);
    }

    /** What the field is called; people and arrivals each name their own. */
    String field(String field) {
        String own = "people.field." + field;
        return words.t(words.has(own) ? own : "arrivals.field." + field);
    }

    String value(String field, String value) {
        return switch (field) {
            case "relation" -> people.relation(Relation.valueOf(value));
            case "gender" -> people.gender(Gender.valueOf(value));
            case "nationality" -> people.nationality(value);
            case "language" -> people.language(value);
            case "dialect" -> dialect(value);
            case "interpreter" -> people.interpreter(Boolean.valueOf(value));
            case "birthEstimated", "protectedAddress" ->
                words.t(Boolean.parseBoolean(value) ? "home.history.yes" : "home.history.no");
            case "birthDate",
                    "born",
                    "reunificationOn",
                    "permitDate",
                    "decisionDate",
                    "responsibility",
                    "expectedDate",
                    "contact",
                    "visit",
                    "programmeStarts",
                    "programmeEnds" -> words.dates().date(LocalDate.parse(value));
            case "expectedTime" -> words.dates().time(LocalTime.parse(value));
            case "arrivedAt" -> words.dates().dateTime(Instant.parse(value));
            case "ended" -> words.t("prearrival.ending." + value);
            case "screening" -> words.t("prearrival.topic." + value);
            default -> value;
        };
    }

    // The history does not say of which language it is a dialect; the codes differ enough.
    private String dialect(String code) {
        return Languages.all().stream()
                .map(Language::dialects)
                .flatMap(dialects -> dialects.stream())
                .filter(dialect -> dialect.code().equals(code))
                .map(dialect -> dialect.name(words.language().locale()))
                .findFirst()
                .orElse(code);
    }
}
