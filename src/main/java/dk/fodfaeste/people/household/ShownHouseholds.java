package dk.fodfaeste.people.household;

import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.access.Tx;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What of households the caller may see: addresses and how somebody is reached are not for everyone. */
@Service
class ShownHouseholds {

    private final PersonStore persons;
    private final ReachConsents consents;

    ShownHouseholds(PersonStore persons, ReachConsents consents) {
        this.persons = persons;
        this.consents = consents;
    }

    /** The households as the caller sees them, with their persons. */
    List<Household> withPersons(Tx tx, List<Household> found) {
        if (found.isEmpty()) {
            return found;
        }
        Map<UUID, List<Person>> byHousehold =
                persons.byHousehold(found.stream().map(Household::id).toList());
        List<Household> whole = new ArrayList<>(found.size());
        for (Household household : found) {
            whole.add(shown(tx, household).with(byHousehold.getOrDefault(household.id(), List.of())));
        }
        return tx.caller().isPartner() ? reachedWithConsent(tx, whole) : whole;
    }

    // Whoever is from outside the municipality reaches only those who have consented to it (volunteer.consent, K04-2).
    private List<Household> reachedWithConsent(Tx tx, List<Household> found) {
        Set<UUID> consented = consents.consented(
                tx,
                found.stream()
                        .flatMap(household -> household.persons().stream())
                        .toList());
        return found.stream()
                .map(household -> household.with(household.persons().stream()
                        .map(person -> consented.contains(person.id()) ? person : person.withoutReach())
                        .toList()))
                .toList();
    }

    private static Household shown(Tx tx, Household household) {
        return household.protectedAddress() && !tx.scope().shows(household.id(), Sensitivity.PROTECTED_ADDRESS)
                ? household.withoutAddress()
                : household;
    }
}
