package dk.fodfaeste.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which rows an action reaches, for a list's {@code WHERE}.
 *
 * @param wholeMunicipality true when no unit restricts it
 * @param units             the units it is restricted to, when it is
 * @param sensitivities     the sensitive information that may be shown
 */
public record Scope(boolean wholeMunicipality, Set<UUID> units, Set<Sensitivity> sensitivities) {

    public Scope {
        units = Set.copyOf(units);
        sensitivities = Set.copyOf(sensitivities);
    }

    /** Whether a row of this unit is reached. */
    public boolean reaches(@Nullable UUID unit) {
        return wholeMunicipality || (unit != null && units.contains(unit));
    }

    /** Whether this information may be shown; what is not sensitive always may. */
    public boolean shows(@Nullable Sensitivity sensitivity) {
        return sensitivity == null || sensitivities.contains(sensitivity);
    }

    /** The units as a bind value for {@code ANY(:units)}. */
    public UUID[] unitArray() {
        return units.toArray(UUID[]::new);
    }

    /** The sensitivities as a bind value for {@code ANY(:sensitivities)}. */
    public String[] sensitivityArray() {
        return sensitivities.stream().map(Enum::name).toArray(String[]::new);
    }
}
