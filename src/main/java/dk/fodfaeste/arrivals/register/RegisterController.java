package dk.fodfaeste.arrivals.register;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.ArrivalAction.Requires;
import dk.fodfaeste.arrivals.ArrivalAddresses;
import dk.fodfaeste.arrivals.Arrivals;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleWords;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.ui.LocalAddress;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Form;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Says when a family arrived, or that it has not arrived after all. The form stands in lists and on the family's page. */
@Controller
class RegisterController {

    private record Registered(Household family, boolean corrected, int moved) {}

    private final Gate gate;
    private final Arrivals arrivals;
    private final Households households;

    RegisterController(Gate gate, Arrivals arrivals, Households households) {
        this.gate = gate;
        this.arrivals = arrivals;
        this.households = households;
    }

    @GetMapping(ArrivalAddresses.ARRIVED)
    @Requires(ArrivalAction.ARRIVAL_REGISTER)
    ModelAndView form(Caller caller, Page page, @PathVariable("household") UUID household) {
        return show(caller, page, household, null);
    }

    @PostMapping(ArrivalAddresses.ARRIVED)
    @Requires(ArrivalAction.ARRIVAL_REGISTER)
    ModelAndView register(Caller caller, Page page, Form form, @PathVariable("household") UUID household) {
        try {
            Instant at = ArrivalMoment.of(form);
            Registered done = gate.write(caller, ArrivalAction.ARRIVAL_REGISTER, tx -> register(tx, household, at));
            say(page, done, at);
            return page.redirect(returnTo(form));
        } catch (Problem problem) {
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            return show(caller, page, household, form.refused(ArrivalMoment.asFields(problem), page.words()));
        }
    }

    @PostMapping(ArrivalAddresses.ARRIVED + "/fortryd")
    @Requires(ArrivalAction.ARRIVAL_REGISTER)
    ModelAndView undo(Caller caller, Page page, Form form, @PathVariable("household") UUID household) {
        Household family = gate.write(caller, ArrivalAction.ARRIVAL_REGISTER, tx -> {
            arrivals.unregister(tx, household);
            return households.get(tx, household);
        });
        page.flash().info("arrivals.unregistered", new PeopleWords(page.words()).family(family));
        return form.value(RegisterView.RETURN_TO).isEmpty()
                ? page.back(ArrivalAddresses.ARRIVALS)
                : page.redirect(returnTo(form));
    }

    private Registered register(WriteTx tx, UUID household, Instant at) {
        boolean corrected = arrivals.get(tx, household).arrivedAt() != null;
        int moved = arrivals.register(tx, household, at);
        return new Registered(households.get(tx, household), corrected, moved);
    }

    private static void say(Page page, Registered done, Instant at) {
        String family = new PeopleWords(page.words()).family(done.family());
        String when = page.f().shortDateTime(at);
        if (done.corrected()) {
            // Undoing would say that she has not arrived at all: that is another thing than the time before.
            page.flash().success("arrivals.corrected", family, when, done.moved());
        } else {
            page.flash()
                    .undoable(
                            ArrivalAddresses.ARRIVALS + "/" + done.family().id() + "/ankommet/fortryd",
                            "arrivals.registered",
                            family,
                            when,
                            done.moved());
        }
    }

    private ModelAndView show(Caller caller, Page page, UUID household, @Nullable Form refused) {
        RegisterView view = gate.read(
                caller,
                ArrivalAction.ARRIVAL_REGISTER,
                tx -> new RegisterView(households.get(tx, household), arrivals.get(tx, household)));
        return (refused == null ? page.view("arrivals/register") : page.again("arrivals/register"))
                .addObject("view", view)
                .addObject(
                        "form",
                        refused == null
                                ? Form.of(
                                        ArrivalMoment.values(view.begin(page.f().now())))
                                : refused);
    }

    private static String returnTo(Form form) {
        String address = form.value(RegisterView.RETURN_TO);
        return LocalAddress.isLocal(address) ? address : ArrivalAddresses.ARRIVALS;
    }
}
