package dk.fodfaeste.arrivals.responsible;

import dk.fodfaeste.arrivals.Arrival;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.ArrivalAction.Requires;
import dk.fodfaeste.arrivals.ArrivalAddresses;
import dk.fodfaeste.arrivals.Arrivals;
import dk.fodfaeste.arrivals.ResponsibilityDays;
import dk.fodfaeste.arrivals.ResponsibilityDays.Settled;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.form.Form;
import dk.fodfaeste.ui.input.Command;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The day from which the municipality is responsible, told by hand. */
@Controller
@Tag(name = "arrivals")
class ResponsibilityEndpoints {

    private static final String PAGE = ArrivalAddresses.HOUSEHOLD + "/overgivelsesdato";

    /** From which day; empty to go by the rule again. */
    @Command
    record ResponsibilityInput(Optional<LocalDate> day) {}

    private final ResponsibilityDays days;
    private final Arrivals arrivals;
    private final Households households;

    ResponsibilityEndpoints(ResponsibilityDays days, Arrivals arrivals, Households households) {
        this.days = days;
        this.arrivals = arrivals;
        this.households = households;
    }

    @GetMapping(PAGE)
    @Requires(ArrivalAction.RESPONSIBILITY_TELL)
    ModelAndView form(Call call, @PathVariable UUID household) {
        Arrival known = call.read(tx -> arrivals.get(tx, household));
        return show(
                call,
                household,
                Form.of(ResponsibilityInput.class).with("day", Objects.toString(known.responsibility(), "")));
    }

    @PostMapping(PAGE)
    @Requires(ArrivalAction.RESPONSIBILITY_TELL)
    ModelAndView tell(Call call, @PathVariable UUID household) {
        return call.submit(
                        ResponsibilityInput.class,
                        (tx, in) -> days.tell(tx, household, in.day().orElse(null)))
                .then(settled -> call.page().flash().success("arrivals.responsibility.told", settled.moved()))
                .to("/familier/" + household + "#ankomst")
                .orAgain(form -> show(call, household, form));
    }

    @PostMapping("/api/v1/households/{id}/arrival/responsibility")
    @ResponseBody
    @Requires(ArrivalAction.RESPONSIBILITY_TELL)
    @Operation(summary = "arrivals.api.responsibility")
    Settled tellResponsibility(Call call, @PathVariable UUID id, @RequestBody ResponsibilityInput in) {
        return call.write(tx -> days.tell(tx, id, in.day().orElse(null)));
    }

    private ModelAndView show(Call call, UUID household, Form form) {
        return call.page()
                .view("arrivals/responsibility")
                .addObject("family", call.read(tx -> households.get(tx, household)))
                .addObject("form", form);
    }
}
