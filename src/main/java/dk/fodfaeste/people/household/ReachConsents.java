package dk.fodfaeste.people.household;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.people.Person;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Who may be reached from outside the municipality (volunteer.consent, K04-2). */
public interface ReachConsents {

    /** Those of the persons who have consented to it and whose consent holds today. */
    Set<UUID> consented(Tx tx, Collection<Person> persons);
}
