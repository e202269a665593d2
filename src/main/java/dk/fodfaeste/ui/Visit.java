package dk.fodfaeste.ui;

import org.jspecify.annotations.Nullable;

/**
 * The request that a page answers.
 *
 * @param path     its path, without the query
 * @param address  where this page can be opened again by a link: path and query of a GET, else where the form stood
 * @param cameFrom the page with the link or form that led here, where it is ours and the browser says so
 * @param htmx     whether htmx asks for a piece of a page
 * @param shortcuts whether keys without Ctrl or Alt do something: some people must be able to turn that off
 * @param csrf     {@code null} where the protection is off
 */
public record Visit(
        String path,
        String address,
        @Nullable String cameFrom,
        boolean htmx,
        boolean shortcuts,
        @Nullable Csrf csrf,
        Assets assets) {

    /** The proof that a form was ours: its parameter, the header for htmx, and the value. */
    public record Csrf(String parameter, String header, String token) {}
}
