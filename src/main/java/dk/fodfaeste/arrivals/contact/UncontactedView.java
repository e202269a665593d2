package dk.fodfaeste.arrivals.contact;

import dk.fodfaeste.arrivals.contact.ArrivalContacts.Uncontacted;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom nobody has been in contact with.
 *
 * @param next where the next page begins; {@code null} on the last
 */
public record UncontactedView(
        List<Uncontacted> rows, @Nullable UUID next, boolean continued, boolean contacting, boolean opening) {

    public UncontactedView {
        rows = List.copyOf(rows);
    }
}
