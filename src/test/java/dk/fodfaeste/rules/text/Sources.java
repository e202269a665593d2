package dk.fodfaeste.rules.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The text of the product's source files, by path. */
final class Sources {

    static final Path JAVA = Path.of("src/main/java");
    static final Path TEMPLATES = Path.of("src/main/jte");
    static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    private Sources() {}

    static Map<String, String> of(Path folder, String ending) {
        Map<String, String> sources = new TreeMap<>();
        try (var files = Files.walk(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(ending)).toList()) {
                sources.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }
}
