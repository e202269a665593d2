package dk.fodfaeste.administration.user;

import dk.fodfaeste.access.Caller.Grant;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.ui.api.Codes;
import dk.fodfaeste.ui.api.Inputs;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A role as the API takes it; without a unit it reaches the whole municipality. */
record RoleGiven(
        @Nullable String role,
        @Nullable UUID unit,
        @Nullable List<String> sensitivities) {

    Grant grant() {
        List<String> opened = sensitivities == null ? List.of() : sensitivities;
        return new Grant(
                Codes.parse("role", Inputs.required("role", role), Role.class),
                unit,
                opened.stream()
                        .map(each ->
                                Codes.parse("sensitivities", Inputs.required("sensitivities", each), Sensitivity.class))
                        .collect(Collectors.toSet()));
    }
}
