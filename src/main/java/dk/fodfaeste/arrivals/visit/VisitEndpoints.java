package dk.fodfaeste.arrivals.visit;

import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.ArrivalAction.Requires;
import dk.fodfaeste.arrivals.ArrivalAddresses;
import dk.fodfaeste.arrivals.Arrivals;
import dk.fodfaeste.arrivals.visit.AsylumVisits.VisitInput;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.form.Form;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import java.util.UUID;
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

/** Visits at asylum centres: the last ones, the form of one, and a household's for other systems. */
@Controller
@Tag(name = "arrivals")
public class VisitEndpoints {

    /** How many can be written down on the page as having been there. */
    public static final int ROWS = 6;

    private static final String ONE = ArrivalAddresses.HOUSEHOLD_VISIT + "/{visit}";
    private static final String API = "/api/v1/households/{id}/visits";
    private static final int SHOWN = 100;

    /**
     * What the form shows.
     *
     * @param visit what is to be changed; {@code null} for a new one
     */
    public record View(
            Household family,
            @Nullable String centre,
            @Nullable AsylumVisit visit) {}

    private final AsylumVisits visits;
    private final Arrivals arrivals;
    private final Households households;

    VisitEndpoints(AsylumVisits visits, Arrivals arrivals, Households households) {
        this.visits = visits;
        this.arrivals = arrivals;
        this.households = households;
    }

    @GetMapping(ArrivalAddresses.VISITS)
    @Requires(ArrivalAction.VISIT_SEE)
    ModelAndView list(Call call) {
        return call.page()
                .view("arrivals/visits")
                .addObject("visits", call.read(tx -> visits.latest(tx, SHOWN)))
                .addObject("opening", call.may(ArrivalAction.ARRIVAL_SEE));
    }

    @GetMapping(ArrivalAddresses.HOUSEHOLD_VISIT)
    @Requires(ArrivalAction.VISIT_WRITE)
    ModelAndView form(Call call, @PathVariable UUID household) {
        View view = view(call, household, null);
        return show(
                call,
                view,
                Form.of(VisitInput.class)
                        .with("day", call.page().f().today().toString())
                        .with("centre", Objects.requireNonNullElse(view.centre(), ""))
                        .with("attendees.0.name", call.caller().name()));
    }

    @PostMapping(ArrivalAddresses.HOUSEHOLD_VISIT)
    @Requires(ArrivalAction.VISIT_WRITE)
    ModelAndView add(Call call, @PathVariable UUID household) {
        return call.submit(VisitInput.class, (tx, in) -> visits.add(tx, household, in))
                .undoable(
                        visit -> ArrivalAddresses.household(household) + "/forbesoeg/" + visit.id() + "/fortryd",
                        "prearrival.visit.noted")
                .to(ArrivalAddresses.household(household) + "#forbesoeg")
                .orAgain(form -> show(call, view(call, household, null), form));
    }

    @GetMapping(ONE)
    @Requires(ArrivalAction.VISIT_WRITE)
    ModelAndView changeForm(Call call, @PathVariable UUID household, @PathVariable UUID visit) {
        View view = view(call, household, visit);
        return show(call, view, Form.of(VisitInput.of(Objects.requireNonNull(view.visit()))));
    }

    @PostMapping(ONE)
    @Requires(ArrivalAction.VISIT_WRITE)
    ModelAndView change(Call call, @PathVariable UUID household, @PathVariable UUID visit) {
        return call.submit(VisitInput.class, (tx, in) -> visits.change(tx, household, visit, in))
                .success("prearrival.visit.changed")
                .to(ArrivalAddresses.household(household) + "#forbesoeg")
                .orAgain(form -> show(call, view(call, household, visit), form));
    }

    @PostMapping(ONE + "/fortryd")
    @Requires(ArrivalAction.VISIT_WRITE)
    ModelAndView withdraw(Call call, @PathVariable UUID household, @PathVariable UUID visit) {
        call.run(tx -> visits.withdraw(tx, household, visit));
        call.page().flash().info("prearrival.visit.withdrawn");
        return call.page().redirect(ArrivalAddresses.household(household));
    }

    @GetMapping(API)
    @ResponseBody
    @Requires(ArrivalAction.VISIT_SEE)
    @Operation(summary = "prearrival.api.visits")
    CursorPage<AsylumVisit> listVisits(Call call, @PathVariable UUID id) {
        return CursorPage.whole(call.read(tx -> {
            households.get(tx, id);
            return visits.of(tx, id);
        }));
    }

    @PostMapping(API)
    @ResponseBody
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(ArrivalAction.VISIT_WRITE)
    @Operation(summary = "prearrival.api.visit")
    AsylumVisit addVisit(Call call, @PathVariable UUID id, @RequestBody VisitInput in) {
        return call.write(tx -> visits.add(tx, id, in));
    }

    private View view(Call call, UUID household, @Nullable UUID visit) {
        return call.read(tx -> new View(
                households.get(tx, household),
                arrivals.get(tx, household).centre(),
                visit == null ? null : visits.get(tx, household, visit)));
    }

    private static ModelAndView show(Call call, View view, Form form) {
        return call.page().view("arrivals/visit").addObject("view", view).addObject("form", form);
    }
}
