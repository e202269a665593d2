package dk.fodfaeste.administration.user;

import dk.fodfaeste.access.Role;
import dk.fodfaeste.administration.AdministrationAddresses;
import dk.fodfaeste.organisation.User.State;
import dk.fodfaeste.organisation.UserFilter;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of a list of users: the filter is in it. */
final class UserListAddress {

    private static final String EVERYBODY = "alle";

    private static final Map<State, String> STATES =
            Map.of(State.ACTIVE, "aktive", State.WITHOUT_ROLE, "uden-rolle", State.DEACTIVATED, "deaktiverede");

    private static final Map<Role, String> ROLES = Map.of(
            Role.CASE_WORKER, "sagsbehandler",
            Role.TEAM_LEADER, "teamleder",
            Role.PARTNER, "partner",
            Role.SECRETARIAT, "sekretariat",
            Role.AUDITOR, "revisor",
            Role.ADMINISTRATOR, "administrator");

    private UserListAddress() {}

    /** The filter in an address; whatever is not understood is as if it was not there. */
    static UserFilter read(String text, @Nullable String state, @Nullable String role, @Nullable UUID unit) {
        State known = EVERYBODY.equals(state) ? null : key(STATES, state, State.ACTIVE);
        return new UserFilter(text, known, role == null ? null : key(ROLES, role, null), unit);
    }

    /** The address of the page behind that user, or of the first one. */
    static String of(UserFilter filter, @Nullable UUID after) {
        State state = filter.state();
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(AdministrationAddresses.USERS)
                .queryParam("tilstand", state == null ? EVERYBODY : STATES.get(state));
        if (filter.role() != null) {
            address.queryParam("rolle", ROLES.get(filter.role()));
        }
        if (filter.unit() != null) {
            address.queryParam("enhed", filter.unit());
        }
        if (after != null) {
            address.queryParam("efter", after);
        }
        return address.build().encode().toUriString();
    }

    private static <K> @Nullable K key(Map<K, String> names, @Nullable String name, @Nullable K otherwise) {
        return names.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findAny()
                .orElse(otherwise);
    }
}
