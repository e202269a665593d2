package dk.fodfaeste.people.follow;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.people.PeopleListener;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells those who follow people that the persons of a household have changed. They use this module, so they are asked for late. */
@Component
public class MemberListeners {

    /** What plans ask of a person. */
    private static final Set<String> OF_CONCERN = Set.of("birthDate", "birthEstimated", "relation", "interpreter");

    private final ObjectProvider<PeopleListener> listeners;

    MemberListeners(ObjectProvider<PeopleListener> listeners) {
        this.listeners = listeners;
    }

    /** Somebody joined it or left it. */
    public void changed(WriteTx tx, UUID household) {
        listeners.forEach(each -> each.changed(tx, List.of(household)));
    }

    /** It came on another ground than was known. */
    public void kindChanged(WriteTx tx, UUID household) {
        listeners.forEach(each -> each.kindChanged(tx, household));
        changed(tx, household);
    }

    /**
     * Something else is known of one of its persons.
     *
     * @param fields by the names of the history
     */
    public void changed(WriteTx tx, UUID household, Stream<String> fields) {
        if (fields.anyMatch(OF_CONCERN::contains)) {
            changed(tx, household);
        }
    }
}
