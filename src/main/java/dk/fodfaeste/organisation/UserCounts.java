package dk.fodfaeste.organisation;

import dk.fodfaeste.access.Role;
import java.util.Map;
import java.util.Objects;

/** How many users a municipality has; those who are deactivated have no role. */
public record UserCounts(Map<User.State, Integer> byState, Map<Role, Integer> byRole) {

    public UserCounts {
        byState = Map.copyOf(byState);
        byRole = Map.copyOf(byRole);
    }

    public int of(User.State state) {
        return Objects.requireNonNullElse(byState.get(state), 0);
    }

    public int of(Role role) {
        return Objects.requireNonNullElse(byRole.get(role), 0);
    }

    public int all() {
        return byState.values().stream().mapToInt(Integer::intValue).sum();
    }
}
