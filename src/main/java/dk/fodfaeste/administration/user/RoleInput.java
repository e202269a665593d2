package dk.fodfaeste.administration.user;

import dk.fodfaeste.access.Caller.Grant;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.ui.input.Command;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody may do: a role, which without a unit reaches the whole municipality, with sensitive rights. */
@Command
record RoleInput(Role role, @Nullable UUID unit, @Nullable Set<Sensitivity> sensitivities) {

    Grant grant() {
        return new Grant(role, unit, Objects.requireNonNullElse(sensitivities, Set.of()));
    }
}
