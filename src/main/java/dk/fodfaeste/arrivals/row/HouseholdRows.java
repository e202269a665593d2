package dk.fodfaeste.arrivals.row;

import dk.fodfaeste.people.IdentityNumber;
import dk.fodfaeste.people.IdentityNumber.Kind;
import dk.fodfaeste.people.NewHousehold;
import dk.fodfaeste.people.NewHousehold.NewPerson;
import dk.fodfaeste.people.PersonDetails;
import dk.fodfaeste.people.Relation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The good rows of one household, the main person first. */
public record HouseholdRows(List<ArrivalRow> rows) {

    public HouseholdRows {
        // Where the main person's row was refused, the next one stands for her until the row is mended.
        rows = rows.stream()
                .sorted(Comparator.comparing((ArrivalRow row) -> row.relation() != Relation.MAIN))
                .toList();
    }

    /** The rows by household, in the file's order. */
    public static List<HouseholdRows> group(List<ArrivalRow> rows) {
        Map<String, List<ArrivalRow>> byHousehold = new LinkedHashMap<>();
        rows.forEach(row -> byHousehold
                .computeIfAbsent(row.householdNo(), none -> new ArrayList<>())
                .add(row));
        return byHousehold.values().stream().map(HouseholdRows::new).toList();
    }

    public ArrivalRow first() {
        return rows.getFirst();
    }

    /** Whether the main person's own row is among them. */
    public boolean hasMain() {
        return first().relation() == Relation.MAIN;
    }

    /** The names of those who are children until their birth dates are known. */
    public List<String> childrenUntilKnown() {
        return household().persons().stream()
                .map(NewPerson::details)
                .filter(person ->
                        person.birthDate() == null && person.relation().isChildUntilKnown())
                .map(PersonDetails::fullName)
                .toList();
    }

    /** The household as it would be added. */
    public NewHousehold household() {
        List<NewPerson> persons = new ArrayList<>();
        for (ArrivalRow row : rows) {
            persons.add(person(row, persons.isEmpty() ? Relation.MAIN : row.relation()));
        }
        return new NewHousehold(first().householdNo(), first().kind(), persons);
    }

    /** The row's person. */
    public static NewPerson person(ArrivalRow row, Relation relation) {
        List<IdentityNumber> numbers = new ArrayList<>();
        if (row.cpr() != null) {
            numbers.add(new IdentityNumber(
                    row.cpr().isReplacement() ? Kind.REPLACEMENT : Kind.CPR,
                    row.cpr().digits()));
        }
        if (row.foreignerNo() != null) {
            numbers.add(new IdentityNumber(Kind.FOREIGNER, row.foreignerNo()));
        }
        PersonDetails details = new PersonDetails(
                relation,
                row.firstNames().isEmpty() ? null : row.firstNames(),
                row.lastName(),
                row.birthDate(),
                row.birthEstimated(),
                row.gender(),
                row.nationality(),
                row.language(),
                row.dialect(),
                row.interpreter());
        return new NewPerson(details, numbers, row.remarks());
    }
}
