package dk.fodfaeste.people.entry;

import dk.fodfaeste.kernel.reference.Languages;
import dk.fodfaeste.kernel.reference.Nationalities;
import dk.fodfaeste.people.Gender;
import dk.fodfaeste.people.PeopleWords;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What there is to choose from where a person is written down. */
public record PersonForm(
        List<Option> relations,
        List<Option> genders,
        List<Option> nationalities,
        List<Option> languages,
        List<Option> interpreter) {

    public PersonForm {
        relations = List.copyOf(relations);
        genders = List.copyOf(genders);
        nationalities = List.copyOf(nationalities);
        languages = List.copyOf(languages);
        interpreter = List.copyOf(interpreter);
    }

    public static PersonForm of(Page page) {
        PeopleWords words = new PeopleWords(page.words());
        Locale reader = page.language().locale();
        return new PersonForm(
                relations(page, false),
                Arrays.stream(Gender.values())
                        .map(each -> new Option(each.name(), words.gender(each)))
                        .toList(),
                Nationalities.all().stream()
                        .map(each -> new Option(each.code(), each.name(reader)))
                        .toList(),
                Languages.all().stream()
                        .map(each -> new Option(each.code(), each.name(reader)))
                        .toList(),
                List.of(
                        new Option("true", page.t("people.person.interpreter.yes")),
                        new Option("false", page.t("people.person.interpreter.no"))));
    }

    /** How persons are related to the main person; {@code main} to be her as well. */
    static List<Option> relations(Page page, boolean main) {
        PeopleWords words = new PeopleWords(page.words());
        return Arrays.stream(Relation.values())
                .filter(each -> main || each != Relation.MAIN)
                .map(each -> new Option(each.name(), words.relation(each)))
                .toList();
    }
}
