package dk.fodfaeste.access;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling, in which municipality, and with which grants: everything that decides what she may do.
 *
 * @param account      the account; {@code null} for a token and for the system itself
 * @param token        the API token, if that is how the caller got in
 * @param municipality the code of the municipality that she works in now
 * @param name         shown to colleagues and in the history
 * @param via          how she got in
 * @param grants       her memberships in this municipality
 * @param scopes       what a token may be used for
 * @param emergencies     cases that she has opened for herself against a reason; they end by themselves
 */
public record Caller(
        @Nullable UUID account,
        @Nullable UUID token,
        short municipality,
        String name,
        Via via,
        Set<Grant> grants,
        Set<ApiScope> scopes,
        Set<EmergencyAccess> emergencies)
        implements Serializable {

    /** How a caller got in. */
    public enum Via {
        SESSION,
        TOKEN,
        SYSTEM
    }

    /**
     * One membership: a role, perhaps restricted to a unit, with the sensitivities it opens.
     *
     * @param unit {@code null} reaches the whole municipality
     */
    public record Grant(Role role, @Nullable UUID unit, Set<Sensitivity> sensitivities) implements Serializable {

        public Grant {
            sensitivities = Set.copyOf(sensitivities);
        }
    }

    public Caller {
        grants = Set.copyOf(grants);
        scopes = Set.copyOf(scopes);
        emergencies = Set.copyOf(emergencies);
    }

    /** A caller who has opened nothing. */
    public Caller(
            @Nullable UUID account,
            @Nullable UUID token,
            short municipality,
            String name,
            Via via,
            Set<Grant> grants,
            Set<ApiScope> scopes) {
        this(account, token, municipality, name, via, grants, scopes, Set.of());
    }

    /** The same person, with the cases that she has opened. */
    public Caller emergency(Set<EmergencyAccess> opened) {
        return new Caller(account, token, municipality, name, via, grants, scopes, opened);
    }

    /** Whether she is from outside the municipality: a partner and nothing else. */
    public boolean isPartner() {
        return via == Via.SESSION && grants.stream().allMatch(grant -> grant.role() == Role.PARTNER);
    }

    /** A person who has logged in. */
    public static Caller person(UUID account, short municipality, String name, Set<Grant> grants) {
        return new Caller(account, null, municipality, name, Via.SESSION, grants, Set.of());
    }

    /** Another system, with a token. */
    public static Caller token(UUID token, short municipality, String name, Set<ApiScope> scopes) {
        return new Caller(null, token, municipality, name, Via.TOKEN, Set.of(), scopes);
    }

    /** The product itself: jobs, set-up. */
    public static Caller system(short municipality) {
        return new Caller(null, null, municipality, "Fodfæste", Via.SYSTEM, Set.of(), Set.of());
    }
}
