package dk.fodfaeste.people.merge;

import dk.fodfaeste.people.IdentityNumber;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.PersonDetails;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.people.merge.MergeSnapshot.PersonState;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which values of two persons differ, and what comes of taking some of them over. */
public final class MergeFields {

    /**
     * A value that the two have differently.
     *
     * @param name the name of the field; its text is {@code people.field.<name>}
     * @param take whether the other's value is the better one: hers is missing, or only estimated
     */
    public record Field(
            String name, @Nullable String kept, @Nullable String gone, boolean take) {}

    private final List<Field> fields = new ArrayList<>();

    private MergeFields() {}

    /** What the two have differently, in the order in which a page shows it. */
    public static List<Field> of(Person kept, Person gone) {
        PersonDetails mine = kept.details();
        PersonDetails theirs = gone.details();
        MergeFields found = new MergeFields();
        found.add("firstNames", mine.firstNames(), theirs.firstNames());
        found.add("lastName", mine.lastName(), theirs.lastName());
        found.birth(mine, theirs);
        found.add("gender", mine.gender(), theirs.gender());
        found.add("nationality", mine.nationality(), theirs.nationality());
        found.add("language", mine.language(), theirs.language());
        if (Objects.equals(mine.language(), theirs.language())) {
            found.add("dialect", mine.dialect(), theirs.dialect());
        }
        found.add("interpreter", mine.interpreter(), theirs.interpreter());
        found.add("phone", kept.phone(), gone.phone());
        found.add("email", kept.email(), gone.email());
        for (IdentityNumber.Kind kind : IdentityNumber.Kind.values()) {
            found.add("number." + kind, masked(kept.number(kind)), masked(gone.number(kind)));
        }
        return found.fields;
    }

    /** The fields whose better value is the other's. */
    public static Set<String> better(Person kept, Person gone) {
        Set<String> better = new LinkedHashSet<>();
        of(kept, gone).stream().filter(Field::take).forEach(field -> better.add(field.name()));
        return better;
    }

    /** What is known about the one who stays, with these fields taken from the other. */
    public static PersonState merged(Person kept, Person gone, Set<String> take, Relation relation) {
        PersonDetails mine = kept.details();
        PersonDetails theirs = gone.details();
        PersonDetails birth = take.contains("birthDate") ? theirs : mine;
        PersonDetails language = take.contains("language") ? theirs : mine;
        return new PersonState(
                new PersonDetails(
                        relation,
                        (take.contains("firstNames") ? theirs : mine).firstNames(),
                        (take.contains("lastName") ? theirs : mine).lastName(),
                        birth.birthDate(),
                        birth.birthEstimated(),
                        (take.contains("gender") ? theirs : mine).gender(),
                        (take.contains("nationality") ? theirs : mine).nationality(),
                        language.language(),
                        (take.contains("dialect") ? theirs : language).dialect(),
                        (take.contains("interpreter") ? theirs : mine).interpreter()),
                take.contains("phone") ? gone.phone() : kept.phone(),
                take.contains("email") ? gone.email() : kept.email());
    }

    private void birth(PersonDetails mine, PersonDetails theirs) {
        if (!Objects.equals(mine.birthDate(), theirs.birthDate())) {
            boolean exacter = theirs.birthDate() != null
                    && (mine.birthDate() == null || (mine.birthEstimated() && !theirs.birthEstimated()));
            fields.add(new Field("birthDate", text(mine.birthDate()), text(theirs.birthDate()), exacter));
        }
    }

    private void add(String name, @Nullable Object kept, @Nullable Object gone) {
        if (!Objects.equals(kept, gone)) {
            fields.add(new Field(name, text(kept), text(gone), kept == null));
        }
    }

    private static @Nullable String masked(@Nullable IdentityNumber number) {
        return number == null ? null : number.masked();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
