package dk.fodfaeste.people.protection;

import dk.fodfaeste.kernel.text.Words;
import dk.fodfaeste.people.Gender;
import dk.fodfaeste.people.PeopleWords;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Writes the value of a person's field, which is held as a code, in words. */
public final class ShownValue {

    private final Words words;
    private final PeopleWords people;

    public ShownValue(Words words) {
        this.words = words;
        this.people = new PeopleWords(words);
    }

    /** The value in words; that nobody has told where there is none. */
    public String of(String field, @Nullable String value) {
        if (value == null) {
            return people.unknown();
        }
        return switch (field) {
            case "birthDate" -> words.dates().date(LocalDate.parse(value));
            case "gender" -> people.gender(Gender.valueOf(value));
            case "nationality" -> people.nationality(value);
            case "language" -> people.language(value);
            case "interpreter" -> people.interpreter(Boolean.valueOf(value));
            default -> value;
        };
    }
}
