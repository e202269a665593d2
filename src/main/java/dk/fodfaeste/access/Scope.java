package dk.fodfaeste.access;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which rows an action reaches, for a list's {@code WHERE}.
 *
 * @param wholeMunicipality true when no unit restricts it
 * @param units             the units it is restricted to, when it is
 * @param sensitivities     the sensitive information that may be shown of all rows
 * @param inUnits           what may be shown beside that, of the rows of one unit only
 * @param opened            households that the caller has opened against a reason, whatever her units, with what may be
 *                          shown of them beside the rest
 */
public record Scope(
        boolean wholeMunicipality,
        Set<UUID> units,
        Set<Sensitivity> sensitivities,
        Set<InUnit> inUnits,
        Map<UUID, Set<Sensitivity>> opened) {

    /** A right that a membership of one unit gives, and no further than there. */
    public record InUnit(UUID unit, Sensitivity sensitivity) {

        /** As one value to compare with: {@code <unit> <sensitivity>}. */
        String text() {
            return unit + " " + sensitivity.name();
        }
    }

    public Scope {
        units = Set.copyOf(units);
        sensitivities = Set.copyOf(sensitivities);
        inUnits = Set.copyOf(inUnits);
        opened = Map.copyOf(opened);
    }

    /** A scope whose rights are the same in all its rows. */
    Scope(boolean wholeMunicipality, Set<UUID> units, Set<Sensitivity> sensitivities) {
        this(wholeMunicipality, units, sensitivities, Set.of(), Map.of());
    }

    /** Whether a row of this unit is reached. */
    public boolean reaches(@Nullable UUID unit) {
        return wholeMunicipality || (unit != null && units.contains(unit));
    }

    /**
     * Whether this information of a household may be shown. It belongs to no unit: whoever is restricted to units reaches
     * only households that concern them, and her right there is enough.
     */
    public boolean shows(@Nullable Sensitivity sensitivity) {
        return sensitivity == null
                || sensitivities.contains(sensitivity)
                || (!wholeMunicipality && inUnits.stream().anyMatch(each -> each.sensitivity() == sensitivity));
    }

    /** The same of one household, which the caller may have opened for it. */
    public boolean shows(UUID household, Sensitivity sensitivity) {
        return shows(sensitivity) || opened.getOrDefault(household, Set.of()).contains(sensitivity);
    }

    /** The units as a bind value for {@code ANY(:units)}. */
    public UUID[] unitArray() {
        return units.toArray(UUID[]::new);
    }

    /** The sensitivities of all rows as a bind value for {@code ANY(:sensitivities)}. */
    public String[] sensitivityArray() {
        return sensitivities.stream().map(Enum::name).toArray(String[]::new);
    }

    /** Those of single units as a bind value, each {@code <unit> <sensitivity>}. */
    public String[] inUnitArray() {
        return inUnits.stream().map(InUnit::text).toArray(String[]::new);
    }

    /** The opened households as a bind value. */
    public UUID[] openedArray() {
        return opened.keySet().toArray(UUID[]::new);
    }

    /** What may be shown of the opened households as a bind value, each {@code <household> <sensitivity>}. */
    public String[] inOpenedArray() {
        return opened.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(each -> entry.getKey() + " " + each.name()))
                .toArray(String[]::new);
    }
}
