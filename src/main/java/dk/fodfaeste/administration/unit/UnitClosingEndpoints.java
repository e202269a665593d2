package dk.fodfaeste.administration.unit;

import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.administration.AdministrationAction.Requires;
import dk.fodfaeste.administration.AdministrationAddresses;
import dk.fodfaeste.organisation.Directory;
import dk.fodfaeste.organisation.Organisation.UnitOverview;
import dk.fodfaeste.organisation.Units;
import dk.fodfaeste.plans.staffing.Reassignment;
import dk.fodfaeste.ui.api.Refuses;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.form.Form;
import dk.fodfaeste.ui.form.Option;
import dk.fodfaeste.ui.input.Command;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Closing a unit and moving what it has to another one. */
@Controller
@Tag(name = "units")
class UnitClosingEndpoints {

    private static final String PAGE = AdministrationAddresses.UNITS + "/{id}/luk";

    /** Where the functions, the people and the tasks of a unit go. */
    @Command
    record UnitClosingInput(@Nullable UUID into, @Nullable Integer version) {}

    /** What became of it. */
    record ClosedUnit(UnitResponse unit, int tasksMoved) {}

    private final Units units;
    private final Directory directory;
    private final Reassignment reassignment;
    private final Reorganisation reorganisation;

    UnitClosingEndpoints(Units units, Directory directory, Reassignment reassignment, Reorganisation reorganisation) {
        this.units = units;
        this.directory = directory;
        this.reassignment = reassignment;
        this.reorganisation = reorganisation;
    }

    @GetMapping(PAGE)
    @Requires(AdministrationAction.UNIT_CLOSE)
    ModelAndView form(Call call, @PathVariable UUID id) {
        return show(call, id, unit -> Form.of(UnitClosingInput.class).with("version", String.valueOf(unit.version())));
    }

    @PostMapping(PAGE)
    @Requires(AdministrationAction.UNIT_CLOSE)
    ModelAndView close(Call call, @PathVariable UUID id) {
        return call.submit(UnitClosingInput.class, (tx, in) -> reorganisation.close(tx, id, in.version(), in.into()))
                .then(moved -> call.page().flash().success("administration.unit.closed", moved))
                .to(AdministrationAddresses.UNITS)
                .orAgain(form -> show(call, id, unit -> form));
    }

    @PostMapping("/api/v1/units/{id}/close")
    @ResponseBody
    @Requires(AdministrationAction.UNIT_CLOSE)
    @Operation(summary = "administration.api.unit.close")
    @Refuses(409)
    ClosedUnit closeUnit(
            Call call, @PathVariable UUID id, @RequestBody(required = false) @Nullable UnitClosingInput in) {
        UnitClosingInput closing = in == null ? new UnitClosingInput(null, null) : in;
        return call.write(tx -> {
            int moved = reorganisation.close(tx, id, closing.version(), closing.into());
            return new ClosedUnit(UnitResponse.of(units.get(tx, id)), moved);
        });
    }

    private ModelAndView show(Call call, UUID id, Function<UnitOverview, Form> form) {
        return call.read(tx -> {
            UnitOverview unit = units.get(tx, id);
            return call.page()
                    .view("administration/unitClose")
                    .addObject("unit", unit)
                    .addObject("tasks", reassignment.ofUnit(tx, id))
                    .addObject(
                            "others",
                            directory.units(tx).stream()
                                    .filter(each -> !each.id().equals(id))
                                    .map(each -> new Option(each.id().toString(), each.name()))
                                    .toList())
                    .addObject("form", form.apply(unit));
        });
    }
}
