package dk.fodfaeste.people.list;

import dk.fodfaeste.people.household.SearchText;
import java.util.ArrayList;
import java.util.List;

/**
 * The name of somebody whom a search has found.
 *
 * @param parts the name in parts, with the spaces between them
 */
public record FoundName(String name, List<Part> parts) {

    /** A part, and whether it is what was searched for. */
    public record Part(String text, boolean sought) {}

    static FoundName of(String name, String typed) {
        SearchText search = SearchText.parse(typed);
        List<Part> parts = new ArrayList<>();
        for (String part : name.split(" ", -1)) {
            if (!parts.isEmpty()) {
                parts.add(new Part(" ", false));
            }
            parts.add(new Part(part, search.isIn(part)));
        }
        return new FoundName(name, List.copyOf(parts));
    }
}
