package dk.fodfaeste.arrivals.entry;

import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.ArrivalAction.Requires;
import dk.fodfaeste.arrivals.ArrivalAddresses;
import dk.fodfaeste.arrivals.entry.TypedArrivals.Entered;
import dk.fodfaeste.arrivals.entry.TypedHousehold.TypedMove;
import dk.fodfaeste.people.PeopleWords;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.form.Form;
import dk.fodfaeste.ui.input.Commands;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * A single household that is typed in, or sent by another system. One person more is a button of the same form: what was
 * typed comes back with it.
 */
@Controller
@Tag(name = "arrivals")
class TypedEndpoints {

    private static final String PAGE = ArrivalAddresses.ARRIVALS + "/ny";
    private static final String COUNT = "count";
    private static final int FIRST = 2;
    private static final int MOST = 20;

    private final TypedArrivals typed;

    TypedEndpoints(TypedArrivals typed) {
        this.typed = typed;
    }

    /** The household that was made. */
    record EnteredResponse(UUID household, String caseNumber, int tasksCreated) {}

    @GetMapping(PAGE)
    @Requires(ArrivalAction.ARRIVAL_ENTER)
    ModelAndView form(Call call) {
        return show(call, Form.of(Map.of("kind", "REFUGEE", "persons.0.relation", "MAIN")), FIRST);
    }

    @PostMapping(PAGE)
    @Requires(ArrivalAction.ARRIVAL_ENTER)
    ModelAndView enter(Call call) {
        int count = count(call.form());
        if (call.form().value("action").equals("person")) {
            return show(call, call.form(), Math.min(count + 1, MOST));
        }
        return call.submit(TypedEndpoints::read, typed::enter)
                .then(entered -> call.page()
                        .flash()
                        .success(
                                "prearrival.typed.entered",
                                new PeopleWords(call.page().words()).family(entered.household()),
                                entered.household().caseNumber(),
                                entered.tasks()))
                .to(entered -> "/familier/" + entered.household().id())
                .orAgain(form -> show(call, form, count));
    }

    @PostMapping("/api/v1/arrivals")
    @ResponseBody
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(ArrivalAction.ARRIVAL_ENTER)
    @Operation(summary = "prearrival.api.enter")
    ResponseEntity<EnteredResponse> enterArrival(Call call, @RequestBody TypedHousehold household) {
        Entered entered = call.write(tx -> typed.enter(tx, household));
        UUID id = entered.household().id();
        return ResponseEntity.created(URI.create("/api/v1/households/" + id))
                .body(new EnteredResponse(id, entered.household().caseNumber(), entered.tasks()));
    }

    /** Where it moves from is told beside the household, and counts only where its box is ticked. */
    private static TypedHousehold read(Form form) {
        TypedHousehold household = Commands.fromForm(TypedHousehold.class, form.all());
        return form.holds("moved", "true") ? household.from(Commands.fromForm(TypedMove.class, form.all())) : household;
    }

    private static ModelAndView show(Call call, Form form, int count) {
        return call.page()
                .view("arrivals/typed")
                .addObject("form", form)
                .addObject(COUNT, count)
                .addObject("full", count >= MOST);
    }

    private static int count(Form form) {
        String sent = form.value(COUNT);
        return sent.matches("[0-9]{1,2}") ? Math.clamp(Integer.parseInt(sent), 1, MOST) : FIRST;
    }
}
