package dk.fodfaeste.administration.unit;

import dk.fodfaeste.access.history.AccessChange;
import dk.fodfaeste.access.history.AccessHistory;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.administration.AdministrationAction.Requires;
import dk.fodfaeste.administration.AdministrationAddresses;
import dk.fodfaeste.administration.HistoryWords;
import dk.fodfaeste.organisation.Organisation;
import dk.fodfaeste.organisation.Organisation.UnitOverview;
import dk.fodfaeste.organisation.Units;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.api.Refuses;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.form.Form;
import dk.fodfaeste.ui.input.Command;
import dk.fodfaeste.ui.input.Text;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** The units with their functions and people: making one, naming it, opening it again. */
@Controller
@Tag(name = "units")
class UnitEndpoints {

    private static final String PAGE = AdministrationAddresses.UNITS;
    private static final String API = "/api/v1/units";
    private static final int CONFLICT = 409;
    private static final int MOST_CHANGES = 50;

    /** What a unit is called. */
    @Command
    record UnitInput(
            @Text(max = 100, kind = Text.Kind.TITLE) String name,
            @Nullable Integer version) {}

    private final Units units;
    private final AccessHistory history;

    UnitEndpoints(Units units, AccessHistory history) {
        this.units = units;
        this.history = history;
    }

    @GetMapping(PAGE)
    @Requires(AdministrationAction.UNIT_LIST)
    ModelAndView list(Call call) {
        Organisation all = call.read(units::all);
        return call.page().view("administration/units").addObject("units", all.units());
    }

    @GetMapping(PAGE + "/ny")
    @Requires(AdministrationAction.UNIT_CHANGE)
    ModelAndView form(Call call) {
        return form(call, Form.of(UnitInput.class));
    }

    @PostMapping(PAGE + "/ny")
    @Requires(AdministrationAction.UNIT_CHANGE)
    ModelAndView add(Call call) {
        return call.perform(UnitInput.class, (tx, in) -> units.add(tx, in.name()))
                .success("administration.unit.added")
                .to(PAGE)
                .orAgain(form -> form(call, form));
    }

    @GetMapping(PAGE + "/{id}")
    @Requires(AdministrationAction.UNIT_CHANGE)
    ModelAndView show(Call call, @PathVariable UUID id) {
        return show(
                call,
                id,
                unit -> Form.of(UnitInput.class)
                        .with("name", unit.name())
                        .with("version", String.valueOf(unit.version())));
    }

    @PostMapping(PAGE + "/{id}")
    @Requires(AdministrationAction.UNIT_CHANGE)
    ModelAndView rename(Call call, @PathVariable UUID id) {
        return call.perform(UnitInput.class, (tx, in) -> units.rename(tx, id, in.version(), in.name()))
                .success("administration.unit.saved")
                .to(PAGE)
                .orAgain(form -> show(call, id, unit -> form));
    }

    @PostMapping(PAGE + "/{id}/genaabn")
    @Requires(AdministrationAction.UNIT_CHANGE)
    ModelAndView reopen(Call call, @PathVariable UUID id) {
        call.run(tx -> units.reopen(tx, id));
        call.page().flash().success("administration.unit.reopened");
        return call.page().redirect(PAGE);
    }

    @GetMapping(API)
    @ResponseBody
    @Requires(AdministrationAction.UNIT_LIST)
    @Operation(summary = "administration.api.units")
    CursorPage<UnitResponse> listUnits(Call call) {
        return CursorPage.whole(
                call.read(units::all).units().stream().map(UnitResponse::of).toList());
    }

    @PostMapping(API)
    @ResponseBody
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(AdministrationAction.UNIT_CHANGE)
    @Operation(summary = "administration.api.unit.create")
    UnitResponse createUnit(Call call, @RequestBody UnitInput in) {
        return call.write(tx -> UnitResponse.of(units.get(tx, units.add(tx, in.name()))));
    }

    @PostMapping(API + "/{id}")
    @ResponseBody
    @Requires(AdministrationAction.UNIT_CHANGE)
    @Operation(summary = "administration.api.unit.rename")
    @Refuses(CONFLICT)
    UnitResponse renameUnit(Call call, @PathVariable UUID id, @RequestBody UnitInput in) {
        return call.write(tx -> {
            units.rename(tx, id, in.version(), in.name());
            return UnitResponse.of(units.get(tx, id));
        });
    }

    private static ModelAndView form(Call call, Form form) {
        return call.page().view("administration/unitNew").addObject("form", form);
    }

    private ModelAndView show(Call call, UUID id, Function<UnitOverview, Form> form) {
        return call.read(tx -> {
            UnitOverview unit = units.get(tx, id);
            return call.page()
                    .view("administration/unit")
                    .addObject("unit", unit)
                    .addObject("form", form.apply(unit))
                    .addObject(
                            "history",
                            new HistoryWords(call.page().words())
                                    .lines(history.of(tx, AccessChange.Kind.UNIT, id.toString(), MOST_CHANGES)));
        });
    }
}
