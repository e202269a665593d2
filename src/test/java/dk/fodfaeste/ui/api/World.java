package dk.fodfaeste.ui.api;

import static dk.fodfaeste.testing.Rows.row;

import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.api.ApiClient;
import java.util.Objects;
import org.springframework.core.env.Environment;

/** A municipality with a family, and a neighbour with another: what broken input must not touch. */
record World(
        ApiClient us,
        Town town,
        Town neighbour,
        String household,
        String task,
        String theirHousehold,
        String theirTask,
        String theirColleague,
        String theirUnit) {

    /** The foreigner number of the family's main person. */
    static final String KNOWN_NUMBER = "87654321";

    static World make(Towns towns, Environment test) {
        Town town = towns.town();
        town.announce(row().household("known")
                .name("Samira", "Al-Hakim")
                .foreignerNo(KNOWN_NUMBER)
                .build());
        Town neighbour = towns.town();
        neighbour.announce(row().build());
        Caller colleague = neighbour.person("Nabo Nielsen", Role.CASE_WORKER);
        ApiClient us = ApiClient.of(test, town.token(ApiScope.values()));
        ApiClient them = ApiClient.of(test, neighbour.token(ApiScope.values()));
        return new World(
                us,
                town,
                neighbour,
                us.get("/households").at("/items/0/id"),
                us.get("/tasks?limit=1").at("/items/0/id"),
                them.get("/households").at("/items/0/id"),
                them.get("/tasks?limit=1").at("/items/0/id"),
                String.valueOf(Objects.requireNonNull(colleague.account())),
                String.valueOf(neighbour.unit("Naboens enhed")));
    }
}
