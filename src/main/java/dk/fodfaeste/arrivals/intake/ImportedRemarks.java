package dk.fodfaeste.arrivals.intake;

import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.NewHousehold;
import dk.fodfaeste.people.NewHousehold.NewPerson;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.remark.Remarks.Imported;
import java.util.ArrayList;
import java.util.List;

/** What a list says of persons in free words, with the persons it has become. */
public final class ImportedRemarks {

    private ImportedRemarks() {}

    /** Of a household that was added. */
    public static List<Imported> of(Household added, NewHousehold read) {
        return of(added.persons(), read.persons());
    }

    /** Of persons, in the order of what the list says. */
    static List<Imported> of(List<Person> persons, List<NewPerson> read) {
        List<Imported> remarks = new ArrayList<>();
        for (int i = 0; i < persons.size(); i++) {
            String remark = read.get(i).remark();
            if (remark != null) {
                remarks.add(new Imported(persons.get(i).id(), remark));
            }
        }
        return remarks;
    }
}
