package dk.fodfaeste.home.settings.api;

import dk.fodfaeste.access.Action;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.Requires;
import dk.fodfaeste.access.Directory.Colleague;
import dk.fodfaeste.access.Organisation.FunctionOverview;
import dk.fodfaeste.access.Organisation.UnitOverview;
import dk.fodfaeste.access.Units;
import dk.fodfaeste.home.settings.Reorganisation;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.ui.api.Refuses;
import dk.fodfaeste.ui.api.Sent;
import dk.fodfaeste.ui.api.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The units of the municipality with their functions. */
@RestController
@Tag(name = "units")
@RequestMapping("/api/v1/units")
class UnitApi {

    private static final int CONFLICT = 409;

    private final Gate gate;
    private final Units units;
    private final Reorganisation reorganisation;

    UnitApi(Gate gate, Units units, Reorganisation reorganisation) {
        this.gate = gate;
        this.units = units;
        this.reorganisation = reorganisation;
    }

    /** A unit with its functions. */
    record UnitAnswer(UUID id, String name, boolean closed, List<UnitFunction> functions, int version) {

        static UnitAnswer of(UnitOverview unit) {
            return new UnitAnswer(
                    unit.id(),
                    unit.name(),
                    !unit.open(),
                    unit.functions().stream().map(UnitFunction::of).toList(),
                    unit.version());
        }
    }

    /** What people of the unit work with; {@code holders} are the users who do. */
    record UnitFunction(UUID id, String key, Bilingual name, List<UUID> holders) {

        static UnitFunction of(FunctionOverview function) {
            return new UnitFunction(
                    function.id(),
                    function.key(),
                    function.name(),
                    function.holders().stream().map(Colleague::account).toList());
        }
    }

    /** What a unit is called. */
    record UnitName(@Nullable String name, @Nullable Integer version) {}

    /** Where the functions, the people and the tasks of a unit go. */
    record UnitClosing(@Nullable UUID into, @Nullable Integer version) {}

    /** What became of it. */
    record ClosedUnit(UnitAnswer unit, int tasksMoved) {}

    @GetMapping
    @Requires(Action.UNIT_LIST)
    @Operation(summary = "settings.api.units")
    Slice<UnitAnswer> listUnits(Caller caller) {
        return Slice.whole(gate.read(caller, Action.UNIT_LIST, units::all).units().stream()
                .map(UnitAnswer::of)
                .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Action.UNIT_CHANGE)
    @Operation(summary = "settings.api.unit.create")
    UnitAnswer createUnit(Caller caller, @RequestBody UnitName body) {
        String name = Sent.required("name", body.name());
        return gate.write(caller, Action.UNIT_CHANGE, tx -> UnitAnswer.of(units.get(tx, units.add(tx, name))));
    }

    @PostMapping("/{id}")
    @Requires(Action.UNIT_CHANGE)
    @Operation(summary = "settings.api.unit.rename")
    @Refuses(CONFLICT)
    UnitAnswer renameUnit(Caller caller, @PathVariable UUID id, @RequestBody UnitName body) {
        String name = Sent.required("name", body.name());
        return gate.write(caller, Action.UNIT_CHANGE, tx -> {
            units.rename(tx, id, body.version(), name);
            return UnitAnswer.of(units.get(tx, id));
        });
    }

    @PostMapping("/{id}/close")
    @Requires(Action.UNIT_CLOSE)
    @Operation(summary = "settings.api.unit.close")
    @Refuses(CONFLICT)
    ClosedUnit closeUnit(
            Caller caller, @PathVariable UUID id, @RequestBody(required = false) @Nullable UnitClosing body) {
        UnitClosing closing = Sent.orEmpty(body, new UnitClosing(null, null));
        return gate.write(caller, Action.UNIT_CLOSE, tx -> {
            int moved = reorganisation.close(tx, id, closing.version(), closing.into());
            return new ClosedUnit(UnitAnswer.of(units.get(tx, id)), moved);
        });
    }
}
