package dk.fodfaeste.plans.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Files that the product ships with itself. */
final class ShippedText {

    private static final PathMatchingResourcePatternResolver FILES = new PathMatchingResourcePatternResolver();

    private ShippedText() {}

    static String of(String location) {
        return text(FILES.getResource(location));
    }

    /** All that fit the pattern, by file name. */
    static List<String> all(String pattern) {
        try {
            return Arrays.stream(FILES.getResources(pattern))
                    .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                    .map(ShippedText::text)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
