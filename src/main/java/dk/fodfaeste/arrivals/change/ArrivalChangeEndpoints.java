package dk.fodfaeste.arrivals.change;

import dk.fodfaeste.arrivals.Arrival;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.ArrivalAction.Requires;
import dk.fodfaeste.arrivals.ArrivalAddresses;
import dk.fodfaeste.arrivals.ArrivalChange;
import dk.fodfaeste.arrivals.Arrivals;
import dk.fodfaeste.arrivals.change.ArrivalChanges.CancelInput;
import dk.fodfaeste.arrivals.change.ArrivalChanges.RedateInput;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleWords;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.api.Refuses;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.form.Form;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** What changes an announced arrival: another date, that the family does not come, that it comes after all. */
@Controller
@Tag(name = "arrivals")
class ArrivalChangeEndpoints {

    private static final String REDATE = ArrivalAddresses.HOUSEHOLD + "/dato";
    private static final String CANCEL = ArrivalAddresses.HOUSEHOLD + "/aflys";
    private static final String REDATE_VIEW = "arrivals/redate";
    private static final String CANCEL_VIEW = "arrivals/cancel";
    private static final String API = "/api/v1/households/{id}/arrival";

    private record Resumed(Household family, int tasks) {}

    /** How many tasks got another date, were closed or are to do again. */
    record Touched(UUID household, int tasks) {}

    /** Something that changed; days only where they did. */
    record ChangeResponse(
            Instant at,
            @Nullable String by,
            ArrivalChange.Kind kind,
            @Nullable LocalDate dateBefore,
            @Nullable LocalDate dateAfter,
            @Nullable String reason,
            int tasks) {

        static ChangeResponse of(ArrivalChange change) {
            return new ChangeResponse(
                    change.at(),
                    change.by(),
                    change.kind(),
                    change.before() == null ? null : change.before().date(),
                    change.after() == null ? null : change.after().date(),
                    change.reason(),
                    change.tasks());
        }
    }

    private final ArrivalChanges changes;
    private final Arrivals arrivals;
    private final Households households;

    ArrivalChangeEndpoints(ArrivalChanges changes, Arrivals arrivals, Households households) {
        this.changes = changes;
        this.arrivals = arrivals;
        this.households = households;
    }

    @GetMapping(REDATE)
    @Requires(ArrivalAction.ARRIVAL_REDATE)
    ModelAndView redateForm(Call call, @PathVariable UUID household) {
        Arrival known = call.read(tx -> arrivals.get(tx, household));
        return show(
                call,
                REDATE_VIEW,
                household,
                Form.of(RedateInput.class)
                        .with("date", known.expectedDate().toString())
                        .with("time", Objects.toString(known.expectedTime(), ""))
                        .with("version", Integer.toString(known.version())));
    }

    @PostMapping(REDATE)
    @Requires(ArrivalAction.ARRIVAL_REDATE)
    ModelAndView redate(Call call, @PathVariable UUID household) {
        return call.submit(RedateInput.class, (tx, in) -> changes.redate(tx, household, in))
                .then(done -> call.page().flash().success("prearrival.redated", done.date(), done.tasks()))
                .to(ArrivalAddresses.household(household) + "#aendringer")
                .orAgain(form -> show(call, REDATE_VIEW, household, form));
    }

    @GetMapping(CANCEL)
    @Requires(ArrivalAction.ARRIVAL_CANCEL)
    ModelAndView cancelForm(Call call, @PathVariable UUID household) {
        Arrival known = call.read(tx -> arrivals.get(tx, household));
        return show(
                call,
                CANCEL_VIEW,
                household,
                Form.of(CancelInput.class).with("version", Integer.toString(known.version())));
    }

    @PostMapping(CANCEL)
    @Requires(ArrivalAction.ARRIVAL_CANCEL)
    ModelAndView cancel(Call call, @PathVariable UUID household) {
        String address = ArrivalAddresses.household(household);
        return call.submit(CancelInput.class, (tx, in) -> changes.cancel(tx, household, in))
                .then(closed ->
                        call.page().flash().undoable(address + "/aflys/fortryd", "prearrival.cancelled", closed))
                .to(address)
                .orAgain(form -> show(call, CANCEL_VIEW, household, form));
    }

    @PostMapping(CANCEL + "/fortryd")
    @Requires(ArrivalAction.ARRIVAL_CANCEL)
    ModelAndView resume(Call call, @PathVariable UUID household) {
        Resumed done = call.write(tx -> new Resumed(households.get(tx, household), changes.resume(tx, household)));
        call.page()
                .flash()
                .success(
                        "prearrival.resumed", new PeopleWords(call.page().words()).family(done.family()), done.tasks());
        return call.page().redirect(ArrivalAddresses.household(household));
    }

    @GetMapping(API + "/changes")
    @ResponseBody
    @Requires(ArrivalAction.ARRIVAL_SEE)
    @Operation(summary = "prearrival.api.changes")
    CursorPage<ChangeResponse> listArrivalChanges(Call call, @PathVariable UUID id) {
        return CursorPage.whole(call.read(tx -> {
            households.get(tx, id);
            return changes.of(tx, id).stream().map(ChangeResponse::of).toList();
        }));
    }

    @PostMapping(API + "/redate")
    @ResponseBody
    @Requires(ArrivalAction.ARRIVAL_REDATE)
    @Refuses(409)
    @Operation(summary = "prearrival.api.redate")
    Touched redateArrival(Call call, @PathVariable UUID id, @RequestBody RedateInput in) {
        return new Touched(id, call.write(tx -> changes.redate(tx, id, in)).tasks());
    }

    @PostMapping(API + "/cancel")
    @ResponseBody
    @Requires(ArrivalAction.ARRIVAL_CANCEL)
    @Refuses(409)
    @Operation(summary = "prearrival.api.cancel")
    Touched cancelArrival(Call call, @PathVariable UUID id, @RequestBody CancelInput in) {
        return new Touched(id, call.write(tx -> changes.cancel(tx, id, in)));
    }

    @PostMapping(API + "/resume")
    @ResponseBody
    @Requires(ArrivalAction.ARRIVAL_CANCEL)
    @Refuses(409)
    @Operation(summary = "prearrival.api.resume")
    Touched resumeArrival(Call call, @PathVariable UUID id) {
        return new Touched(id, call.write(tx -> changes.resume(tx, id)));
    }

    private ModelAndView show(Call call, String view, UUID household, Form form) {
        return call.page()
                .view(view)
                .addObject("family", call.read(tx -> households.get(tx, household)))
                .addObject("form", form);
    }
}
