package dk.fodfaeste.access;

import java.util.Map;
import java.util.Objects;

/** How many users a municipality has; those who are deactivated have no role. */
public record MemberCounts(Map<Member.State, Integer> byState, Map<Role, Integer> byRole) {

    public MemberCounts {
        byState = Map.copyOf(byState);
        byRole = Map.copyOf(byRole);
    }

    public int of(Member.State state) {
        return Objects.requireNonNullElse(byState.get(state), 0);
    }

    public int of(Role role) {
        return Objects.requireNonNullElse(byRole.get(role), 0);
    }

    public int all() {
        return byState.values().stream().mapToInt(Integer::intValue).sum();
    }
}
