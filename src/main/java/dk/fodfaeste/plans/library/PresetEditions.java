package dk.fodfaeste.plans.library;

import dk.fodfaeste.kernel.reference.ReferenceFile;
import dk.fodfaeste.plans.template.Template;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which texts each preset has had: a municipality that uses an earlier one as it was shipped has not made it its own, and
 * is offered the present one.
 */
final class PresetEditions {

    private static final String FILE = "presets.csv";

    private final Map<String, Set<String>> digests = ReferenceFile.read(FILE).stream()
            .collect(Collectors.groupingBy(
                    row -> row.get("key"), Collectors.mapping(row -> row.get("sha256"), Collectors.toSet())));

    /** Whether the template is an edition of the preset of this key, but not the one with this text. */
    boolean isEarlier(String key, String yaml, @Nullable Template current) {
        return current != null
                && !current.definition().equals(yaml)
                && digests.getOrDefault(key, Set.of()).contains(digest(current.definition()));
    }

    /** The digests of one preset's editions, the latest last. */
    static List<String> of(String key) {
        return ReferenceFile.read(FILE).stream()
                .filter(row -> row.get("key").equals(key))
                .map(row -> row.get("sha256"))
                .toList();
    }

    static String digest(String yaml) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(yaml.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
