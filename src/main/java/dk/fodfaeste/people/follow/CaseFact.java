package dk.fodfaeste.people.follow;

import java.util.List;

/**
 * Something about a case that a comparison shows.
 *
 * @param label the key of what it is called
 * @param key   the key of what it says, with its arguments
 */
public record CaseFact(String label, String key, List<Object> args) {

    public CaseFact {
        args = List.copyOf(args);
    }

    public static CaseFact of(String label, String key, Object... args) {
        return new CaseFact(label, key, List.of(args));
    }
}
