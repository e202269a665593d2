package dk.fodfaeste.administration.setting;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.history.AccessChange;
import dk.fodfaeste.access.history.AccessHistory;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.administration.AdministrationAction.Requires;
import dk.fodfaeste.administration.AdministrationAddresses;
import dk.fodfaeste.administration.HistoryWords;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.calendar.Closure;
import dk.fodfaeste.settings.Closures;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Form;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The closing days of a year: public holidays beside the municipality's own. */
@Controller
class ClosureController {

    private static final String VIEW = "home/settings/closingDays";
    private static final int MOST_CHANGES = 50;

    private record Shown(List<Closure> days, List<AccessChange> changes) {}

    private final Gate gate;
    private final Closures days;
    private final AccessHistory history;

    ClosureController(Gate gate, Closures days, AccessHistory history) {
        this.gate = gate;
        this.days = days;
        this.history = history;
    }

    @GetMapping(AdministrationAddresses.CLOSURES)
    @Requires(AdministrationAction.CLOSED_DAY_LIST)
    ModelAndView year(Page page, Caller caller, @RequestParam(name = "aar", required = false) @Nullable Integer year) {
        return view(page, caller, page.view(VIEW), year, Form.empty());
    }

    @PostMapping(AdministrationAddresses.CLOSURES)
    @Requires(AdministrationAction.CLOSED_DAY_CHANGE)
    ModelAndView close(Page page, Caller caller, Form form) {
        try {
            LocalDate first = day("first", form.value("first"));
            LocalDate last = form.value("last").isEmpty() ? first : day("last", form.value("last"));
            int closed = gate.write(
                    caller,
                    AdministrationAction.CLOSED_DAY_CHANGE,
                    tx -> days.close(tx, first, last, form.value("name")));
            page.flash().success("settings.days.closed", closed);
            return page.redirect(AdministrationAddresses.CLOSURES + "?aar=" + first.getYear());
        } catch (Problem problem) {
            return view(page, caller, page.again(VIEW), null, form.refused(problem, page.words()));
        }
    }

    @PostMapping(AdministrationAddresses.CLOSURES + "/{dag}/aabn")
    @Requires(AdministrationAction.CLOSED_DAY_CHANGE)
    ModelAndView open(Page page, Caller caller, @PathVariable("dag") String text) {
        LocalDate day;
        try {
            day = LocalDate.parse(text);
        } catch (DateTimeException none) {
            throw Problem.notFound("access.closed-day.unknown").causedBy(none);
        }
        gate.write(caller, AdministrationAction.CLOSED_DAY_CHANGE, tx -> days.open(tx, day));
        page.flash().success("settings.days.opened", day);
        return page.redirect(AdministrationAddresses.CLOSURES + "?aar=" + day.getYear());
    }

    private ModelAndView view(Page page, Caller caller, ModelAndView view, @Nullable Integer asked, Form form) {
        LocalDate today = page.f().today();
        int year = asked != null && Closures.near(today, asked) ? asked : today.getYear();
        Shown shown = gate.read(
                caller,
                AdministrationAction.CLOSED_DAY_LIST,
                tx -> new Shown(days.in(tx, year), history.of(tx, AccessChange.Kind.CLOSED_DAY, MOST_CHANGES)));
        return view.addObject("year", year)
                .addObject("previous", Closures.near(today, year - 1) ? year - 1 : 0)
                .addObject("next", Closures.near(today, year + 1) ? year + 1 : 0)
                .addObject("days", shown.days())
                .addObject("form", form)
                .addObject("history", new HistoryWords(page.words()).lines(shown.changes()));
    }

    private static LocalDate day(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException none) {
            throw Problem.inField(field, "settings.days.date").causedBy(none);
        }
    }
}
