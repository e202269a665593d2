package dk.fodfaeste.ui;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of a page that another module makes: its template and what that shows. The page only gives it its place,
 * {@code ${page.show(piece)}}.
 */
public record Piece(String template, Map<String, Object> model) {

    public Piece {
        model = Map.copyOf(model);
    }

    /** A piece that shows nothing but its template, which gets the page like every other. */
    public static Piece of(String template) {
        return new Piece(template, Map.of());
    }

    /** The same with one more parameter; one that is {@code null} is left to the template's default. */
    public Piece with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        Map<String, Object> more = new HashMap<>(model);
        more.put(name, value);
        return new Piece(template, more);
    }
}
