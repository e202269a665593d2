package dk.fodfaeste.arrivals.model;

import java.util.List;

/**
 * A file of which nothing can be used, and why.
 *
 * @param key  the message that says so, {@code arrivals.file.…}
 * @param args its arguments, each a {@link String} or an {@link Integer}; the first is the file's name
 */
public record FileRefusal(String key, List<Object> args) implements ArrivalsReading {

    public FileRefusal {
        args = List.copyOf(args);
    }
}
