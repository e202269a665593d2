package dk.fodfaeste.kernel.reference;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The municipalities of Denmark, from {@code municipalities.csv} and {@code regions.csv}. */
public final class Municipalities {

    private static final Map<Short, Municipality> BY_CODE = new LinkedHashMap<>();
    private static final Spelling.Words<Municipality> WORDS = new Spelling.Words<>();

    static {
        var regions = regions();
        for (var row : ReferenceFile.read("municipalities.csv")) {
            var municipality = new Municipality(
                    Short.parseShort(row.get("code")),
                    row.get("name"),
                    Objects.requireNonNull(regions.get(row.get("region"))));
            BY_CODE.put(municipality.code(), municipality);
            learn(municipality, row);
        }
    }

    private Municipalities() {}

    /** All 98, by code. */
    public static List<Municipality> all() {
        return List.copyOf(BY_CODE.values());
    }

    /** The one with an official code. */
    public static Optional<Municipality> byCode(int code) {
        return Optional.ofNullable(code == (short) code ? BY_CODE.get((short) code) : null);
    }

    /** The one that a person means: name with or without "Kommune", in any spelling, or code with or without a zero first. */
    public static Optional<Municipality> find(String text) {
        return WORDS.find(text);
    }

    private static void learn(Municipality municipality, CSVRecord row) {
        WORDS.add(row.get("code"), municipality);
        WORDS.add("0" + row.get("code"), municipality);
        learn(municipality, municipality.name());
        ReferenceFile.alternatives(row.get("also")).forEach(name -> learn(municipality, name));
    }

    private static void learn(Municipality municipality, String name) {
        WORDS.add(name, municipality);
        WORDS.add(name + " Kommune", municipality);
        WORDS.add(name + "s Kommune", municipality);
        WORDS.add(name + " Municipality", municipality);
    }

    private static Map<String, Region> regions() {
        var regions = new HashMap<String, Region>();
        for (var row : ReferenceFile.read("regions.csv")) {
            var region = new Region(
                    row.get("id"),
                    row.get("name"),
                    LocalDate.parse(row.get("from")),
                    dateOrNull(row.get("until")),
                    regions.get(row.get("successor")));
            regions.put(region.id(), region);
        }
        return regions;
    }

    private static @Nullable LocalDate dateOrNull(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
