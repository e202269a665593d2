package dk.fodfaeste.practices;

import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.library.Presets;
import dk.fodfaeste.plans.worklist.Worklist;
import dk.fodfaeste.testing.Rows;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A municipality that works by a shipped preset, and its families. */
@Component
class Practice {

    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    private final Towns towns;
    private final Presets presets;
    private final Households households;
    private final Worklist worklist;

    Practice(Towns towns, Presets presets, Households households, Worklist worklist) {
        this.towns = towns;
        this.presets = presets;
        this.households = households;
        this.worklist = worklist;
    }

    /** A municipality that has taken these presets into use beside the two that it began with. */
    Town town(String... keys) {
        Town town = towns.town();
        Arrays.stream(keys).forEach(key -> town.run(town.system(), PlanAction.PRESET_USE, tx -> presets.use(tx, key)));
        return town;
    }

    /** A household of these persons, announced now. */
    UUID family(Town town, Rows... persons) {
        String number = "P-" + UUID.randomUUID();
        town.announce(Arrays.stream(persons)
                .map(each -> each.household(number).build())
                .toArray(dk.fodfaeste.arrivals.row.ArrivalRow[]::new));
        return town.read(
                        town.system(),
                        PeopleAction.HOUSEHOLD_SEE,
                        tx -> households.bySourceNumbers(tx, List.of(number)))
                .getFirst()
                .id();
    }

    /** All tasks of a household. */
    List<Task> tasks(Town town, UUID family) {
        return town.read(town.system(), PlanAction.HOUSEHOLD_PLANS_SEE, tx -> worklist.ofHousehold(tx, family));
    }

    /** Those of its tasks with this title. */
    List<Task> tasks(Town town, UUID family, String title) {
        return tasks(town, family).stream()
                .filter(task -> task.title().da().equals(title))
                .toList();
    }

    /** The titles of its tasks from this practice. */
    List<String> titles(Town town, UUID family, String practice) {
        return tasks(town, family).stream()
                .filter(task -> task.source().equals(practice))
                .map(task -> task.title().da())
                .distinct()
                .toList();
    }

    /** The window of a task in days: {@code 2026-03-09 .. 2026-03-15}. */
    static String window(Task task) {
        return day(Objects.requireNonNull(task.notBefore())) + " .. " + day(Objects.requireNonNull(task.dueBy()));
    }

    static LocalDate day(java.time.Instant moment) {
        return LocalDate.ofInstant(moment, DENMARK);
    }
}
