package dk.fodfaeste.administration.unit;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.administration.AdministrationAction.Requires;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.organisation.Directory.Colleague;
import dk.fodfaeste.organisation.Organisation.FunctionOverview;
import dk.fodfaeste.organisation.Organisation.UnitOverview;
import dk.fodfaeste.organisation.Units;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.api.Inputs;
import dk.fodfaeste.ui.api.Refuses;
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
    record UnitResponse(UUID id, String name, boolean closed, List<UnitFunction> functions, int version) {

        static UnitResponse of(UnitOverview unit) {
            return new UnitResponse(
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
    record ClosedUnit(UnitResponse unit, int tasksMoved) {}

    @GetMapping
    @Requires(AdministrationAction.UNIT_LIST)
    @Operation(summary = "settings.api.units")
    CursorPage<UnitResponse> listUnits(Caller caller) {
        return CursorPage.whole(gate.read(caller, AdministrationAction.UNIT_LIST, units::all).units().stream()
                .map(UnitResponse::of)
                .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(AdministrationAction.UNIT_CHANGE)
    @Operation(summary = "settings.api.unit.create")
    UnitResponse createUnit(Caller caller, @RequestBody UnitName body) {
        String name = Inputs.required("name", body.name());
        return gate.write(
                caller, AdministrationAction.UNIT_CHANGE, tx -> UnitResponse.of(units.get(tx, units.add(tx, name))));
    }

    @PostMapping("/{id}")
    @Requires(AdministrationAction.UNIT_CHANGE)
    @Operation(summary = "settings.api.unit.rename")
    @Refuses(CONFLICT)
    UnitResponse renameUnit(Caller caller, @PathVariable UUID id, @RequestBody UnitName body) {
        String name = Inputs.required("name", body.name());
        return gate.write(caller, AdministrationAction.UNIT_CHANGE, tx -> {
            units.rename(tx, id, body.version(), name);
            return UnitResponse.of(units.get(tx, id));
        });
    }

    @PostMapping("/{id}/close")
    @Requires(AdministrationAction.UNIT_CLOSE)
    @Operation(summary = "settings.api.unit.close")
    @Refuses(CONFLICT)
    ClosedUnit closeUnit(
            Caller caller, @PathVariable UUID id, @RequestBody(required = false) @Nullable UnitClosing body) {
        UnitClosing closing = Inputs.orEmpty(body, new UnitClosing(null, null));
        return gate.write(caller, AdministrationAction.UNIT_CLOSE, tx -> {
            int moved = reorganisation.close(tx, id, closing.version(), closing.into());
            return new ClosedUnit(UnitResponse.of(units.get(tx, id)), moved);
        });
    }
}
