package dk.fodfaeste.arrivals.file;

import dk.fodfaeste.arrivals.column.Excerpt;
import dk.fodfaeste.arrivals.table.UnreadableFile;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of which nothing can be used, and why.
 *
 * @param key  the message that says so, {@code arrivals.file.…}
 * @param args its arguments, each a {@link String} or an {@link Integer}; the first is the file's name
 */
public record FileRefusal(String key, List<Object> args) implements ArrivalsReading, OpenedFile {

    public FileRefusal {
        args = List.copyOf(args);
    }

    static FileRefusal of(String fileName, UnreadableFile why) {
        var args = new ArrayList<Object>(List.of(Excerpt.of(fileName)));
        args.addAll(why.args());
        return new FileRefusal(why.key(), args);
    }
}
