package dk.fodfaeste.ui.again;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was filled in.
 *
 * @param path     where it was sent; {@code null} where it cannot be shown again: a file, a password, more than is kept
 * @param fields   the values of each field, by name
 * @param cameFrom the page with the form
 * @param owner    who logged in last in this browser: nobody else sees it
 */
public record KeptForm(
        @Nullable String path,
        Map<String, List<String>> fields,
        String cameFrom,
        @Nullable UUID owner) {

    public KeptForm {
        fields = Map.copyOf(fields);
    }
}
