package dk.fodfaeste.access;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling, in which municipality, and with which grants: everything that decides what she may do.
 *
 * @param account      the account, or {@code null} for the system itself
 * @param municipality the code of the municipality that she works in now
 * @param name         shown to colleagues and in the history
 * @param via          how she got in
 * @param grants       her memberships in this municipality
 */
public record Caller(@Nullable UUID account, short municipality, String name, Via via, Set<Grant> grants)
        implements Serializable {

    /** How a caller got in. */
    public enum Via { SESSION, TOKEN, SYSTEM }

    /**
     * One membership: a role, perhaps restricted to a unit, with the sensitivities it opens.
     *
     * @param unit {@code null} reaches the whole municipality
     */
    public record Grant(Role role, @Nullable UUID unit, Set<Sensitivity> sensitivities) implements Serializable {}

    public Caller {
        grants = Set.copyOf(grants);
    }
}
