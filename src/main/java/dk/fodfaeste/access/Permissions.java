package dk.fodfaeste.access;

import dk.fodfaeste.access.Caller.Grant;
import dk.fodfaeste.access.Caller.Via;
import dk.fodfaeste.access.Scope.InUnit;
import dk.fodfaeste.kernel.Problem;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Decides by {@link Action}'s declaration. The same rule serves checks, buttons and lists. */
public final class Permissions {

    private Permissions() {}

    /** Whether the caller may do this at all, if only within her own unit. */
    public static boolean may(Caller caller, Action action) {
        return switch (caller.via()) {
            case SYSTEM -> true;
            case TOKEN -> action.apiScope() != null && caller.scopes().contains(action.apiScope());
            case SESSION ->
                caller.grants().stream().anyMatch(grant -> action.roles().contains(grant.role()));
        };
    }

    /**
     * The rows that the action reaches for this caller.
     *
     * @throws Problem if she may not do it at all
     */
    public static Scope require(Caller caller, Action action) {
        if (!may(caller, action)) {
            throw Problem.forbidden("access.forbidden");
        }
        return scope(caller, action, Map.of());
    }

    /**
     * The same, with the cases that the caller has opened for herself and that are open at that moment.
     *
     * @throws Problem if she may not do it at all
     */
    public static Scope require(Caller caller, Action action, Instant at) {
        if (caller.emergencies().isEmpty()) {
            return require(caller, action);
        }
        if (!may(caller, action)) {
            throw Problem.forbidden("access.forbidden");
        }
        Map<UUID, Set<Sensitivity>> opened = new HashMap<>();
        for (EmergencyAccess emergency : caller.emergencies()) {
            if (emergency.isOpenAt(at)) {
                Collection<Sensitivity> shown =
                        opened.computeIfAbsent(emergency.household(), none -> EnumSet.noneOf(Sensitivity.class));
                shown.addAll(emergency.sensitivities());
            }
        }
        return scope(caller, action, opened);
    }

    private static Scope scope(Caller caller, Action action, Map<UUID, Set<Sensitivity>> opened) {
        // A token sees nothing sensitive: what it fetches leaves the house.
        if (caller.via() != Via.SESSION) {
            return new Scope(true, Set.of(), caller.via() == Via.SYSTEM ? EnumSet.allOf(Sensitivity.class) : Set.of());
        }
        boolean all = false;
        Set<UUID> units = new HashSet<>();
        Set<Sensitivity> sensitivities = new HashSet<>();
        // A right in one unit does not reach the others, though another membership does.
        Set<InUnit> inUnits = new HashSet<>();
        for (Grant grant : caller.grants()) {
            if (!action.roles().contains(grant.role())) {
                continue;
            }
            UUID unit = grant.unit();
            if (unit == null) {
                all = true;
                sensitivities.addAll(grant.sensitivities());
            } else {
                units.add(unit);
                grant.sensitivities().forEach(each -> inUnits.add(new InUnit(unit, each)));
            }
        }
        return new Scope(all, all ? Set.of() : units, sensitivities, inUnits, opened);
    }
}
