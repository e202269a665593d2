package dk.fodfaeste.arrivals.screening;

import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.ArrivalAction.Requires;
import dk.fodfaeste.arrivals.ArrivalAddresses;
import dk.fodfaeste.arrivals.screening.Screenings.ScreeningInput;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.form.Form;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a family's persons told at the screening: one thing is added at a time. Other systems get nothing of their health,
 * as a token has no right to it.
 */
@Controller
@Tag(name = "arrivals")
class ScreeningEndpoints {

    private static final String PAGE = ArrivalAddresses.HOUSEHOLD + "/screening";
    private static final String API = "/api/v1/households/{id}/screening";

    private final Screenings screenings;
    private final Households households;

    ScreeningEndpoints(Screenings screenings, Households households) {
        this.screenings = screenings;
        this.households = households;
    }

    @GetMapping(PAGE)
    @Requires(ArrivalAction.SCREENING_SEE)
    ModelAndView see(Call call, @PathVariable UUID household) {
        return show(call, household, Form.of(ScreeningInput.class));
    }

    @PostMapping(PAGE)
    @Requires(ArrivalAction.SCREENING_WRITE)
    ModelAndView add(Call call, @PathVariable UUID household) {
        return call.submit(ScreeningInput.class, (tx, in) -> screenings.add(tx, household, in))
                .undoable(item -> page(household) + "/" + item.id() + "/fortryd", "prearrival.screening.noted")
                .to(page(household))
                .orAgain(form -> show(call, household, form));
    }

    @PostMapping(PAGE + "/{item}/fortryd")
    @Requires(ArrivalAction.SCREENING_WRITE)
    ModelAndView withdraw(Call call, @PathVariable UUID household, @PathVariable UUID item) {
        call.run(tx -> screenings.withdraw(tx, household, item));
        call.page().flash().info("prearrival.screening.withdrawn");
        return call.page().redirect(page(household));
    }

    @GetMapping(API)
    @ResponseBody
    @Requires(ArrivalAction.SCREENING_SEE)
    @Operation(summary = "prearrival.api.screening")
    CursorPage<ScreeningItem> listScreening(Call call, @PathVariable UUID id) {
        return CursorPage.whole(call.read(tx -> screenings.of(tx, id)));
    }

    @PostMapping(API)
    @ResponseBody
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(ArrivalAction.SCREENING_WRITE)
    @Operation(summary = "prearrival.api.screened")
    ScreeningItem addScreening(Call call, @PathVariable UUID id, @RequestBody ScreeningInput in) {
        return call.write(tx -> screenings.add(tx, id, in));
    }

    private static String page(UUID household) {
        return ArrivalAddresses.household(household) + "/screening";
    }

    private ModelAndView show(Call call, UUID household, Form form) {
        ScreeningView view = call.read(
                ArrivalAction.SCREENING_SEE,
                tx -> new ScreeningView(
                        households.get(tx, household),
                        screenings.of(tx, household),
                        screenings.maySeeHealth(tx),
                        call.may(ArrivalAction.SCREENING_WRITE)));
        return call.page().view("arrivals/screening").addObject("view", view).addObject("form", form);
    }
}
