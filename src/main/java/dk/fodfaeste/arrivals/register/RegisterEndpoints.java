package dk.fodfaeste.arrivals.register;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.ArrivalAction.Requires;
import dk.fodfaeste.arrivals.ArrivalAddresses;
import dk.fodfaeste.arrivals.ArrivalChange;
import dk.fodfaeste.arrivals.Arrivals;
import dk.fodfaeste.arrivals.register.HouseholdResponse.ArrivalResponse;
import dk.fodfaeste.kernel.calendar.DanishTime;
import dk.fodfaeste.kernel.text.Dates;
import dk.fodfaeste.kernel.time.Anchor;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleWords;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.ui.LocalAddress;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.form.Form;
import dk.fodfaeste.ui.input.Command;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/**
 * Says when a family arrived, or that it has not arrived after all. The form stands in lists and on the family's page; other
 * systems tell the moment.
 */
@Controller
@Tag(name = "households")
class RegisterEndpoints {

    /** When the household came. */
    @Command
    record ArrivalInput(Instant arrivedAt) {}

    /**
     * The same by date and time of day in Denmark, as the form has it.
     *
     * @param confirmed the day once more, where it lies more than a week from the one that was known: a person may slip
     */
    @Command
    record DayInput(
            LocalDate date, LocalTime time, @Nullable LocalDate confirmed) {

        /** The moment that the form began with, where it still says it; of an hour that comes twice it is the same one. */
        private Instant moment(Instant begun) {
            var local = begun.atZone(Dates.ZONE).truncatedTo(ChronoUnit.MINUTES);
            return date.equals(local.toLocalDate()) && time.equals(local.toLocalTime())
                    ? begun
                    : DanishTime.at(
                                    date,
                                    time,
                                    Anchor.at(Arrivals.ARRIVAL, begun.atZone(Dates.ZONE))
                                            .second())
                            .toInstant();
        }
    }

    /** What became of it. */
    record Registered(UUID household, ArrivalResponse arrival, int tasksMoved) {}

    private record Done(Household family, Instant at, boolean corrected, int moved) {}

    private final Arrivals arrivals;
    private final FarArrival far;
    private final Households households;

    RegisterEndpoints(Arrivals arrivals, FarArrival far, Households households) {
        this.arrivals = arrivals;
        this.far = far;
        this.households = households;
    }

    @GetMapping(ArrivalAddresses.ARRIVED)
    @Requires(ArrivalAction.ARRIVAL_REGISTER)
    ModelAndView form(Call call, @PathVariable UUID household) {
        RegisterView view = view(call, household);
        ArrivalChange.Day begin = view.arrival().begin(call.page().f().now());
        return show(
                call,
                view,
                Form.of(DayInput.class)
                        .with("date", begin.date().toString())
                        .with("time", begin.time() == null ? "" : begin.time().toString()));
    }

    @PostMapping(ArrivalAddresses.ARRIVED)
    @Requires(ArrivalAction.ARRIVAL_REGISTER)
    ModelAndView register(Call call, @PathVariable UUID household) {
        return call.submit(DayInput.class, (tx, in) -> register(tx, household, in))
                .then(done -> say(call.page(), done))
                .to(returnTo(call.form()))
                .orAgain(form -> show(call, view(call, household), form.saying("arrivedAt", "date")));
    }

    @PostMapping(ArrivalAddresses.ARRIVED + "/fortryd")
    @Requires(ArrivalAction.ARRIVAL_REGISTER)
    ModelAndView undo(Call call, @PathVariable UUID household) {
        Household family = call.write(tx -> {
            arrivals.unregister(tx, household);
            return households.get(tx, household);
        });
        call.page()
                .flash()
                .info("arrivals.unregistered", new PeopleWords(call.page().words()).family(family));
        return call.form().value(RegisterView.RETURN_TO).isEmpty()
                ? call.page().back(ArrivalAddresses.ARRIVALS)
                : call.page().redirect(returnTo(call.form()));
    }

    @PostMapping("/api/v1/households/{id}/arrival")
    @ResponseBody
    @Requires(ArrivalAction.ARRIVAL_REGISTER)
    @Operation(summary = "arrivals.api.register")
    Registered registerArrival(Call call, @PathVariable UUID id, @RequestBody ArrivalInput in) {
        return call.write(tx -> {
            int moved = arrivals.register(tx, id, in.arrivedAt());
            return new Registered(id, ArrivalResponse.of(arrivals.get(tx, id)), moved);
        });
    }

    private Done register(WriteTx tx, UUID household, DayInput in) {
        Instant before = arrivals.get(tx, household).arrivedAt();
        boolean corrected = before != null;
        Instant at = in.moment(before == null ? tx.now().truncatedTo(ChronoUnit.MINUTES) : before);
        if (!Dates.day(at).equals(in.confirmed())) {
            far.askBack(tx, household, at);
        }
        int moved = arrivals.register(tx, household, at);
        return new Done(households.get(tx, household), at, corrected, moved);
    }

    private static void say(Page page, Done done) {
        String family = new PeopleWords(page.words()).family(done.family());
        String when = page.f().shortDateTime(done.at());
        if (done.corrected()) {
            // Undoing would say that she has not arrived at all: that is another thing than the time before.
            page.flash().success("arrivals.corrected", family, when, done.moved());
        } else {
            page.flash()
                    .undoable(
                            ArrivalAddresses.household(done.family().id()) + "/ankommet/fortryd",
                            "arrivals.registered",
                            family,
                            when,
                            done.moved());
        }
    }

    private RegisterView view(Call call, UUID household) {
        return call.read(tx -> new RegisterView(households.get(tx, household), arrivals.get(tx, household)));
    }

    private static ModelAndView show(Call call, RegisterView view, Form form) {
        return call.page().view("arrivals/register").addObject("view", view).addObject("form", form);
    }

    private static String returnTo(Form form) {
        String address = form.value(RegisterView.RETURN_TO);
        return LocalAddress.isLocal(address) ? address : ArrivalAddresses.ARRIVALS;
    }
}
