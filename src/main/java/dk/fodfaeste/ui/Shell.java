package dk.fodfaeste.ui;

import dk.fodfaeste.access.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the content of a page.
 *
 * @param caller       {@code null} before login: no navigation, no search, no user menu
 * @param municipality the name of the municipality, empty before login
 * @param testData     true for a demo municipality: the page carries a ribbon
 * @param navigation   the entries that this caller may see
 */
public record Shell(@Nullable Caller caller, String municipality, boolean testData, List<Navigated> navigation) {

    public Shell {
        navigation = List.copyOf(navigation);
    }

    /** An entry of the main navigation, as seen from the page that is shown. */
    public record Navigated(NavigationEntry entry, boolean current) {}
}
