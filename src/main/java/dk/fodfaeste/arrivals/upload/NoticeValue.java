package dk.fodfaeste.arrivals.upload;

import dk.fodfaeste.kernel.text.Words;
import dk.fodfaeste.people.Gender;
import dk.fodfaeste.people.PeopleWords;
import dk.fodfaeste.people.Relation;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Writes what a list would change in words. */
public final class NoticeValue {

    private final Words words;
    private final PeopleWords people;

    public NoticeValue(Words words) {
        this.words = words;
        this.people = new PeopleWords(words);
    }

    /** What the field is called; people and arrivals each name their own. */
    public String field(String field) {
        String own = "people.field." + field;
        return words.t(words.has(own) ? own : "arrivals.field." + field);
    }

    /** What it says; nothing where nothing was known. */
    public String value(String field, @Nullable String value) {
        if (value == null) {
            return words.t("people.unknown");
        }
        return switch (field) {
            case "relation" -> people.relation(Relation.valueOf(value));
            case "gender" -> people.gender(Gender.valueOf(value));
            case "nationality" -> people.nationality(value);
            case "language" -> people.language(value);
            case "interpreter" -> people.interpreter(Boolean.valueOf(value));
            case "birthEstimated" -> words.t(Boolean.parseBoolean(value) ? "arrivals.check.yes" : "arrivals.check.no");
            case "birthDate", "permitDate", "decisionDate", "responsibility", "expectedDate" ->
                words.dates().date(LocalDate.parse(value));
            case "expectedTime" -> words.dates().time(LocalTime.parse(value));
            default -> value;
        };
    }
}
