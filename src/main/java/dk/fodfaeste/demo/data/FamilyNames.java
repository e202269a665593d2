package dk.fodfaeste.demo.data;

import dk.fodfaeste.demo.data.DemoPerson.Gender;
import dk.fodfaeste.demo.data.PeopleData.Area;
import dk.fodfaeste.demo.data.PeopleData.Surnames;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names the members of one household by the custom of its language area; no given name comes twice. */
final class FamilyNames {

    /** A name as it stands in the papers. */
    record Name(String given, @Nullable String family) {}

    private final Area area;
    private final Dice dice;
    private final Set<String> used = new HashSet<>();
    private final String fathersName;

    FamilyNames(Area area, Dice dice) {
        this.area = area;
        this.dice = dice;
        fathersName = area.surnames() == Surnames.PATRONYMIC ? unused(area.men()) : newFamilyName();
    }

    Name father() {
        return switch (area.surnames()) {
            case PATRONYMIC -> new Name(fathersName, unused(area.men()));
            case INHERITED, SHARED -> named(Gender.MALE, fathersName);
            case NONE -> new Name(unused(area.men()), null);
        };
    }

    Name mother() {
        return switch (area.surnames()) {
            case PATRONYMIC -> named(Gender.FEMALE, unused(area.men()));
            case INHERITED -> named(Gender.FEMALE, newFamilyName());
            case SHARED -> named(Gender.FEMALE, fathersName);
            case NONE -> new Name(unused(area.women()), null);
        };
    }

    Name child(Gender gender) {
        return area.surnames() == Surnames.NONE
                ? new Name(unused(givenNames(gender)), null)
                : named(gender, fathersName);
    }

    private Name named(Gender gender, String family) {
        String[] forms = family.split("/", -1);
        return new Name(unused(givenNames(gender)), forms[gender == Gender.MALE ? 0 : forms.length - 1]);
    }

    private List<String> givenNames(Gender gender) {
        return gender == Gender.MALE ? area.men() : area.women();
    }

    private String newFamilyName() {
        return area.families().isEmpty() ? "" : unused(area.families());
    }

    private String unused(List<String> names) {
        String name = dice.pick(
                names.stream().filter(candidate -> !used.contains(candidate)).toList());
        used.add(name);
        return name;
    }
}
