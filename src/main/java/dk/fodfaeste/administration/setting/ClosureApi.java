package dk.fodfaeste.administration.setting;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.administration.AdministrationAction.Requires;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.calendar.Closure;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.kernel.text.UiLanguage;
import dk.fodfaeste.settings.Closures;
import dk.fodfaeste.ui.api.ApiDates;
import dk.fodfaeste.ui.api.Codes;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.api.Inputs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The closing days of a year. Dates that stand on open tasks already are not moved by a change. */
@RestController
@Tag(name = "closing days")
@RequestMapping("/api/v1/closing-days")
class ClosureApi {

    private final Gate gate;
    private final Closures days;

    ClosureApi(Gate gate, Closures days) {
        this.gate = gate;
        this.days = days;
    }

    /** A day on which the municipality is closed; {@code own} ones it has closed itself. */
    record ClosingDay(LocalDate date, String kind, Bilingual name) {

        static ClosingDay of(Closure day) {
            Bilingual name = new Bilingual(day.name(UiLanguage.DA.locale()), day.name(UiLanguage.EN.locale()));
            return new ClosingDay(day.date(), Codes.of(day.kind()), name);
        }
    }

    /** From one day to another; without the last one it is one day. */
    record NewClosingDays(
            @Schema(type = "string", format = "date") @Nullable
            String first,

            @Schema(type = "string", format = "date") @Nullable
            String last,

            @Nullable String name) {}

    /** How many days were closed; weekends, holidays and closed days are left out. */
    record DaysClosed(int closed) {}

    /** Which day is to be open. */
    record OpenedDay(
            @Schema(type = "string", format = "date") @Nullable
            String date) {}

    @GetMapping
    @Requires(AdministrationAction.CLOSED_DAY_LIST)
    @Operation(summary = "settings.api.days")
    CursorPage<ClosingDay> listClosingDays(Caller caller, @RequestParam(required = false) @Nullable Integer year) {
        List<Closure> found = gate.read(caller, AdministrationAction.CLOSED_DAY_LIST, tx -> {
            int asked = year == null ? tx.today().getYear() : year;
            if (!Closures.near(tx.today(), asked)) {
                throw Problem.inField("year", "settings.api.year");
            }
            return days.in(tx, asked);
        });
        return CursorPage.whole(found.stream().map(ClosingDay::of).toList());
    }

    @PostMapping
    @Requires(AdministrationAction.CLOSED_DAY_CHANGE)
    @Operation(summary = "settings.api.days.close")
    DaysClosed closeDays(Caller caller, @RequestBody NewClosingDays body) {
        LocalDate first = ApiDates.date("first", body.first());
        LocalDate last = body.last() == null ? first : ApiDates.date("last", body.last());
        String name = Inputs.required("name", body.name());
        return gate.write(
                caller,
                AdministrationAction.CLOSED_DAY_CHANGE,
                tx -> new DaysClosed(days.close(tx, first, last, name)));
    }

    @PostMapping("/open")
    @Requires(AdministrationAction.CLOSED_DAY_CHANGE)
    @Operation(summary = "settings.api.days.open")
    OpenedDay openDay(Caller caller, @RequestBody OpenedDay body) {
        LocalDate day = ApiDates.date("date", body.date());
        gate.write(caller, AdministrationAction.CLOSED_DAY_CHANGE, tx -> days.open(tx, day));
        return new OpenedDay(day.toString());
    }
}
