package dk.fodfaeste.administration.setting;

import dk.fodfaeste.access.history.AccessChange;
import dk.fodfaeste.access.history.AccessHistory;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.administration.AdministrationAction.Requires;
import dk.fodfaeste.administration.AdministrationAddresses;
import dk.fodfaeste.administration.HistoryWords;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.calendar.Closure;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.kernel.text.UiLanguage;
import dk.fodfaeste.settings.Closures;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.form.Form;
import dk.fodfaeste.ui.input.Command;
import dk.fodfaeste.ui.input.Text;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The closing days of a year, beside its public holidays. Dates that stand on open tasks are not moved by a change. */
@Controller
@Tag(name = "closing days")
class ClosureEndpoints {

    private static final String PAGE = AdministrationAddresses.CLOSURES;
    private static final String API = "/api/v1/closing-days";
    private static final int MOST_CHANGES = 50;

    /** From one day to another; without the last one it is one day. */
    @Command
    record ClosureInput(
            LocalDate first,
            @Nullable LocalDate last,
            @Text(max = 100, kind = Text.Kind.TITLE) String name) {}

    /** Which day is to be open. */
    @Command
    record OpeningInput(LocalDate date) {}

    /** A day on which the municipality is closed; {@code own} ones it has closed itself. */
    record ClosingDay(LocalDate date, Closure.Kind kind, Bilingual name) {

        static ClosingDay of(Closure day) {
            Bilingual name = new Bilingual(day.name(UiLanguage.DA.locale()), day.name(UiLanguage.EN.locale()));
            return new ClosingDay(day.date(), day.kind(), name);
        }
    }

    private record Closed(int year, int days) {}

    /** How many days were closed; weekends, holidays and closed days are left out. */
    record DaysClosed(int closed) {}

    /** Which day is open. */
    record OpenedDay(LocalDate date) {}

    private final Closures closures;
    private final AccessHistory history;

    ClosureEndpoints(Closures closures, AccessHistory history) {
        this.closures = closures;
        this.history = history;
    }

    @GetMapping(PAGE)
    @Requires(AdministrationAction.CLOSED_DAY_LIST)
    ModelAndView year(Call call, @RequestParam(name = "aar", required = false) @Nullable Integer year) {
        return show(call, year, Form.of(ClosureInput.class));
    }

    @PostMapping(PAGE)
    @Requires(AdministrationAction.CLOSED_DAY_CHANGE)
    ModelAndView close(Call call) {
        return call.submit(
                        ClosureInput.class,
                        (tx, in) ->
                                new Closed(in.first().getYear(), closures.close(tx, in.first(), last(in), in.name())))
                .then(closed -> call.page().flash().success("administration.days.closed", closed.days()))
                .to(closed -> PAGE + "?aar=" + closed.year())
                .orAgain(form -> show(call, null, form));
    }

    @PostMapping(PAGE + "/{dag}/aabn")
    @Requires(AdministrationAction.CLOSED_DAY_CHANGE)
    ModelAndView open(Call call, @PathVariable("dag") @DateTimeFormat(iso = ISO.DATE) LocalDate day) {
        call.write(tx -> closures.open(tx, day));
        call.page().flash().success("administration.days.opened", day);
        return call.page().redirect(PAGE + "?aar=" + day.getYear());
    }

    @GetMapping(API)
    @ResponseBody
    @Requires(AdministrationAction.CLOSED_DAY_LIST)
    @Operation(summary = "administration.api.days")
    CursorPage<ClosingDay> listClosingDays(Call call, @RequestParam(required = false) @Nullable Integer year) {
        List<Closure> found = call.read(tx -> {
            int asked = year == null ? tx.today().getYear() : year;
            if (!Closures.near(tx.today(), asked)) {
                throw Problem.inField("year", "administration.api.year");
            }
            return closures.in(tx, asked);
        });
        return CursorPage.whole(found.stream().map(ClosingDay::of).toList());
    }

    @PostMapping(API)
    @ResponseBody
    @Requires(AdministrationAction.CLOSED_DAY_CHANGE)
    @Operation(summary = "administration.api.days.close")
    DaysClosed closeDays(Call call, @RequestBody ClosureInput in) {
        return call.write(tx -> new DaysClosed(closures.close(tx, in.first(), last(in), in.name())));
    }

    @PostMapping(API + "/open")
    @ResponseBody
    @Requires(AdministrationAction.CLOSED_DAY_CHANGE)
    @Operation(summary = "administration.api.days.open")
    OpenedDay openDay(Call call, @RequestBody OpeningInput in) {
        call.write(tx -> closures.open(tx, in.date()));
        return new OpenedDay(in.date());
    }

    private static LocalDate last(ClosureInput in) {
        return Objects.requireNonNullElse(in.last(), in.first());
    }

    private ModelAndView show(Call call, @Nullable Integer asked, Form form) {
        LocalDate today = call.page().f().today();
        int year = asked != null && Closures.near(today, asked) ? asked : today.getYear();
        return call.read(
                AdministrationAction.CLOSED_DAY_LIST,
                tx -> call.page()
                        .view("administration/closures")
                        .addObject("year", year)
                        .addObject("previous", Closures.near(today, year - 1) ? year - 1 : 0)
                        .addObject("next", Closures.near(today, year + 1) ? year + 1 : 0)
                        .addObject("days", closures.in(tx, year))
                        .addObject("form", form)
                        .addObject(
                                "history",
                                new HistoryWords(call.page().words())
                                        .lines(history.of(tx, AccessChange.Kind.CLOSED_DAY, MOST_CHANGES))));
    }
}
