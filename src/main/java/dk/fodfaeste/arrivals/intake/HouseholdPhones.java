package dk.fodfaeste.arrivals.intake;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.arrivals.intake.ImportPlan.Changed;
import dk.fodfaeste.arrivals.row.ArrivalRow;
import dk.fodfaeste.arrivals.row.HouseholdMerge;
import dk.fodfaeste.arrivals.row.HouseholdRows;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.contact.Contacts;
import dk.fodfaeste.people.household.Households;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes over the telephones that a list tells of. */
@Component
public class HouseholdPhones {

    private final Households households;
    private final Contacts contacts;

    HouseholdPhones(Households households, Contacts contacts) {
        this.households = households;
        this.contacts = contacts;
    }

    /** Of households that were just added, with the persons of their rows in the same order. */
    public void add(List<Household> made, List<HouseholdRows> fresh) {
        Map<UUID, String> phones = new HashMap<>();
        for (int i = 0; i < made.size(); i++) {
            List<ArrivalRow> rows = fresh.get(i).rows();
            for (int person = 0; person < rows.size(); person++) {
                String phone = rows.get(person).phone();
                if (phone != null) {
                    phones.put(made.get(i).persons().get(person).id(), phone);
                }
            }
        }
        contacts.addPhones(phones);
    }

    /** Of persons who were known and of those who have just joined them. */
    void tell(WriteTx tx, Changed changed) {
        if (changed.rows().rows().stream().allMatch(row -> row.phone() == null)) {
            return;
        }
        Household now =
                households.everywhere(tx, List.of(changed.household().id())).getFirst();
        Set<UUID> known = changed.household().persons().stream().map(Person::id).collect(Collectors.toSet());
        Map<UUID, String> joined = new HashMap<>();
        for (HouseholdMerge.Pair pair : HouseholdMerge.of(now, changed.rows()).matched()) {
            String phone = pair.phone();
            if (phone != null && known.contains(pair.known().id())) {
                contacts.changePhone(tx, pair.known(), phone);
            } else if (phone != null) {
                joined.put(pair.known().id(), phone);
            }
        }
        contacts.addPhones(joined);
    }
}
