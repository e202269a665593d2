package dk.fodfaeste.kernel.reference;

import dk.fodfaeste.kernel.text.Bilingual;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The names of the practices and rules that the product is made from: {@code K02-2} is Ringkøbing-Skjern's reception plans. */
public final class Sources {

    private static final Map<String, Bilingual> NAMES = ReferenceFile.read("sources.csv").stream()
            .collect(Collectors.toUnmodifiableMap(
                    row -> row.get("code"), row -> new Bilingual(row.get("danish"), row.get("english"))));

    private Sources() {}

    /**
     * A part of what a source is said to be.
     *
     * @param text the code, or words that are none
     * @param name what the code is called; {@code null} for words that are none
     */
    public record Part(String text, @Nullable Bilingual name) {}

    /** What a practice or rule is called; {@code null} where there is none of that code. */
    public static @Nullable Bilingual name(String code) {
        return NAMES.get(code);
    }

    /** The parts of a source that names several: {@code VAR-8, integrationsloven § 15 d}. */
    public static List<Part> parts(String source) {
        List<Part> parts = new ArrayList<>();
        for (String each : source.split(", | · ", -1)) {
            Part last = parts.isEmpty() ? null : parts.getLast();
            if (last != null && last.name() == null && name(each) == null) {
                // A comma within words: integrationsloven § 4, stk. 2.
                parts.set(parts.size() - 1, new Part(last.text() + ", " + each, null));
            } else {
                parts.add(new Part(each, name(each)));
            }
        }
        return parts;
    }
}
