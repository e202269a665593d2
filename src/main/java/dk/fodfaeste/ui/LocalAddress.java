package dk.fodfaeste.ui;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Tells this application's addresses from those that lead elsewhere. */
public final class LocalAddress {

    private LocalAddress() {}

    /** True for an absolute path here; false for what a browser would take for another host, or a header for a line. */
    public static boolean isLocal(@Nullable String address) {
        return address != null
                && address.startsWith("/")
                && !address.startsWith("//")
                && address.chars().noneMatch(c -> c == '\\' || c < ' ');
    }

    /** Path and query of a full address on this host, else {@code null}. */
    public static @Nullable String within(@Nullable String address, String host) {
        if (address == null) {
            return null;
        }
        try {
            var uri = new URI(address);
            var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            var local = uri.getRawPath() + query;
            return host.equalsIgnoreCase(uri.getHost()) && isLocal(local) ? local : null;
        } catch (URISyntaxException notAnAddress) {
            return null;
        }
    }
}
