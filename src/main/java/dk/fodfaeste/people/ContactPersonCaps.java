package dk.fodfaeste.people;

import dk.fodfaeste.access.Settings;
import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.reference.ReferenceFile;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * How many contact persons a family may have: the sources' number until the municipality sets its own
 * ({@code contactPersons.max}).
 */
@Service
public class ContactPersonCaps {

    /** A family that has more of them than this has none. */
    public static final int HIGHEST = 9;

    /** Whom a cap is for. */
    public enum Group {
        /** A family or somebody who lives alone: so many at most (K02-1c). */
        FAMILY("contactPersons.max"),
        /** A child who came alone: exactly so many (K07-2). */
        UNACCOMPANIED("contactPersons.unaccompanied");

        private final String key;

        Group(String key) {
            this.key = key;
        }

        /** The setting that holds the number. */
        public String key() {
            return key;
        }

        /** Whether fewer are a breach too. */
        public boolean exact() {
            return this == UNACCOMPANIED;
        }

        public static Group of(HouseholdKind kind) {
            return kind == HouseholdKind.UNACCOMPANIED_MINOR ? UNACCOMPANIED : FAMILY;
        }
    }

    /**
     * A cap that holds now.
     *
     * @param own    whether the municipality has set it by itself
     * @param preset the number of the source
     * @param source the source's id
     */
    public record Cap(Group group, int most, boolean own, int preset, String source) {}

    private static final Map<String, Cap> PRESETS = presets();

    private final Settings settings;

    ContactPersonCaps(Settings settings) {
        this.settings = settings;
    }

    /** The cap for a group. */
    public Cap cap(Tx tx, Group group) {
        return all(tx).get(group);
    }

    /** All caps. */
    public Map<Group, Cap> all(Tx tx) {
        Map<String, String> own = settings.values(tx);
        Map<Group, Cap> caps = new LinkedHashMap<>();
        for (Group group : Group.values()) {
            Cap preset = PRESETS.get(group.key());
            int most = Integer.parseInt(own.getOrDefault(group.key(), Integer.toString(preset.preset())));
            caps.put(group, new Cap(group, most, most != preset.preset(), preset.preset(), preset.source()));
        }
        return caps;
    }

    /**
     * Sets a cap. Contact persons that a family has already stay; it stands in the list of breaches.
     *
     * @throws Problem at the field that is called as the group's key
     */
    public void change(WriteTx tx, Group group, int most) {
        if (most < 1 || most > HIGHEST) {
            throw Problem.inField(group.key(), "people.cap.range", HIGHEST);
        }
        settings.set(tx, group.key(), Integer.toString(most));
    }

    private static Map<String, Cap> presets() {
        Map<String, Cap> presets = new LinkedHashMap<>();
        ReferenceFile.read("caps.csv").forEach(row -> {
            String key = row.get("key");
            int value = Integer.parseInt(row.get("value"));
            Arrays.stream(Group.values())
                    .filter(group -> group.key().equals(key))
                    .forEach(group -> presets.put(key, new Cap(group, value, false, value, row.get("source"))));
        });
        return presets;
    }
}
