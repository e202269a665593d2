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

    /** Whether the caller finds an entry there: a module whose page another one only links to may be missing. */
    public boolean leadsTo(String href) {
        return navigation.stream().anyMatch(each -> each.entry().href().equals(href));
    }

    /** An entry of the main navigation, as seen from the page that is shown. */
    public record Navigated(NavigationEntry entry, boolean current) {}
}
