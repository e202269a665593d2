package dk.fodfaeste.people.team;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.kernel.reference.ReferenceFile;
import dk.fodfaeste.people.HouseholdKind;
import dk.fodfaeste.settings.NumberSetting;
import dk.fodfaeste.settings.Setting.Range;
import dk.fodfaeste.settings.Settings;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;

/**
 * How many contact persons a family may have: the sources' number until the municipality sets its own
 * ({@code contactPersons.max}).
 */
@Service
class ContactPersonCaps {

    // A family that has more of them than this has none.
    private static final int HIGHEST = 9;

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

        /** The number, which a municipality may set for itself. */
        public NumberSetting setting() {
            return Objects.requireNonNull(SETTINGS.get(this));
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

    private static final Map<Group, NumberSetting> SETTINGS = sourced();

    private final Settings settings;

    ContactPersonCaps(Settings settings) {
        this.settings = settings;
    }

    /** The cap for a group. */
    public Cap cap(Tx tx, Group group) {
        NumberSetting setting = group.setting();
        int most = settings.number(tx, setting);
        return new Cap(
                group, most, most != setting.preset(), setting.preset(), Objects.requireNonNull(setting.source()));
    }

    /** All caps. */
    public Map<Group, Cap> all(Tx tx) {
        Map<Group, Cap> caps = new EnumMap<>(Group.class);
        for (Group group : Group.values()) {
            caps.put(group, cap(tx, group));
        }
        return caps;
    }

    private static Map<Group, NumberSetting> sourced() {
        Map<Group, NumberSetting> settings = new EnumMap<>(Group.class);
        ReferenceFile.read("caps.csv")
                .forEach(row -> Arrays.stream(Group.values())
                        .filter(group -> group.key.equals(row.get("key")))
                        .forEach(group -> settings.put(
                                group,
                                new NumberSetting(
                                        group.key,
                                        new Range(1, HIGHEST),
                                        Integer.parseInt(row.get("value")),
                                        row.get("source")))));
        return settings;
    }
}
