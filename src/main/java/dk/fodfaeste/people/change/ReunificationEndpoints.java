package dk.fodfaeste.people.change;

import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.PeopleAction.Requires;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.people.change.Reunifications.RedateInput;
import dk.fodfaeste.people.change.Reunifications.ReunificationInput;
import dk.fodfaeste.people.duplicate.Duplicates.Match;
import dk.fodfaeste.people.entry.NewPersons.Outcome;
import dk.fodfaeste.people.entry.PersonForm;
import dk.fodfaeste.people.entry.PersonInput;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.people.remark.Remark;
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

/** Families who wait for somebody, and what becomes of it: the pages, and the same for other systems. */
@Controller
@Tag(name = "households")
class ReunificationEndpoints {

    private static final String ALL = "/familier/sammenfoeringer";
    private static final String FORM = "/familier/{id}/sammenfoering";
    private static final int MOST = 300;

    /** What the page asks of somebody who is expected: no more of a person than is known from afar. */
    @Command
    record FromAfar(
            @Text(max = 100, kind = Text.Kind.NAME) @Nullable
            String firstNames,

            @Text(max = 100, kind = Text.Kind.NAME) @Nullable
            String lastName,

            Relation relation,
            @Nullable LocalDate birthDate,
            boolean birthEstimated,
            @Nullable String nationality,
            @Nullable LocalDate expectedOn,
            @Text(max = 1000) @Nullable String remarks,
            Remark.@Nullable Kind remarksKind) {

        ReunificationInput input() {
            return new ReunificationInput(
                    new PersonInput(
                            firstNames,
                            lastName,
                            relation,
                            birthDate,
                            birthEstimated,
                            null,
                            nationality,
                            null,
                            null,
                            null,
                            null,
                            false),
                    expectedOn,
                    remarks,
                    remarksKind);
        }
    }

    /** The caller has seen who is like her, and says that she is another. */
    @Command
    record Arrival(boolean anyway) {}

    /** Somebody who is waited for. */
    record ReunificationItem(
            UUID id,
            UUID household,
            String name,
            Relation relation,
            @Nullable LocalDate birthDate,
            @Nullable LocalDate expectedOn) {

        static ReunificationItem of(Reunification expected) {
            return new ReunificationItem(
                    expected.id(),
                    expected.household(),
                    expected.name(),
                    expected.details().relation(),
                    expected.details().birthDate(),
                    expected.expectedOn());
        }
    }

    private final Households households;
    private final Reunifications reunifications;

    ReunificationEndpoints(Households households, Reunifications reunifications) {
        this.households = households;
        this.reunifications = reunifications;
    }

    @GetMapping(ALL)
    @Requires(PeopleAction.REUNIFICATION_LIST)
    ModelAndView list(Call call) {
        return list(call, null, List.of());
    }

    @GetMapping(FORM)
    @Requires(PeopleAction.REUNIFICATION_CHANGE)
    ModelAndView form(Call call, @PathVariable UUID id) {
        Household family = family(call, id);
        return form(
                call,
                family,
                Form.of(FromAfar.class)
                        .with(
                                "nationality",
                                Objects.requireNonNullElse(
                                        family.main().details().nationality(), "")));
    }

    @PostMapping(FORM)
    @Requires(PeopleAction.REUNIFICATION_CHANGE)
    ModelAndView expect(Call call, @PathVariable UUID id) {
        return call.submit(FromAfar.class, (tx, in) -> reunifications.expect(tx, id, in.input()))
                .then(expected -> call.page().flash().success("people.reunification.noted", expected.name()))
                .to(ALL)
                .orAgain(form -> form(call, family(call, id), form));
    }

    @PostMapping("/sammenfoeringer/{id}/dato")
    @Requires(PeopleAction.REUNIFICATION_CHANGE)
    ModelAndView redate(Call call, @PathVariable UUID id) {
        return call.perform(RedateInput.class, (tx, in) -> reunifications.redate(tx, id, in))
                .success("people.reunification.redated")
                .to(ALL)
                .orAgain(form -> list(call, null, List.of()).addObject("form", form));
    }

    @PostMapping("/sammenfoeringer/{id}/ankommet")
    @Requires(PeopleAction.REUNIFICATION_CHANGE)
    ModelAndView arrived(Call call, @PathVariable UUID id) {
        return call.submit(Arrival.class, (tx, in) -> reunifications.arrived(tx, id, in.anyway()))
                .answer(outcome -> arrived(call, id, outcome))
                .orAgain(form -> list(call, null, List.of()));
    }

    @PostMapping("/sammenfoeringer/{id}/opgivet")
    @Requires(PeopleAction.REUNIFICATION_CHANGE)
    ModelAndView giveUp(Call call, @PathVariable UUID id) {
        call.run(tx -> reunifications.giveUp(tx, id));
        call.page().flash().success("people.reunification.given-up");
        return call.page().redirect(ALL);
    }

    @GetMapping("/api/v1/reunifications")
    @ResponseBody
    @Requires(PeopleAction.REUNIFICATION_LIST)
    @Operation(summary = "people.api.reunifications")
    CursorPage<ReunificationItem> listReunifications(Call call) {
        return call.read(tx -> CursorPage.whole(reunifications.open(tx, MOST).stream()
                .map(each -> ReunificationItem.of(each.expected()))
                .toList()));
    }

    @PostMapping("/api/v1/households/{id}/reunifications")
    @ResponseBody
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(PeopleAction.REUNIFICATION_CHANGE)
    @Operation(summary = "people.api.reunification")
    ReunificationItem expectReunification(Call call, @PathVariable UUID id, @RequestBody ReunificationInput in) {
        return call.write(tx -> ReunificationItem.of(reunifications.expect(tx, id, in)));
    }

    private Household family(Call call, UUID id) {
        return call.read(tx -> households.get(tx, id));
    }

    private ModelAndView arrived(Call call, UUID id, Outcome outcome) {
        if (outcome.person() == null) {
            ModelAndView asked = list(call, id, outcome.matches());
            asked.setStatus(HttpStatus.CONFLICT);
            return asked;
        }
        call.page().flash().success("people.person.added", outcome.person().name());
        return call.page().redirect("/familier/" + outcome.person().household() + "/nye-opgaver");
    }

    private ModelAndView list(Call call, @Nullable UUID asked, List<Match> matches) {
        return call.page()
                .view("people/reunifications")
                .addObject("waiting", call.read(PeopleAction.REUNIFICATION_LIST, tx -> reunifications.open(tx, MOST)))
                .addObject("asked", asked)
                .addObject("matches", matches)
                .addObject("form", Form.empty())
                .addObject("mayChange", call.may(PeopleAction.REUNIFICATION_CHANGE));
    }

    private static ModelAndView form(Call call, Household family, Form form) {
        return call.page()
                .view("people/reunification")
                .addObject("family", family)
                .addObject("form", form)
                .addObject("choices", PersonForm.of(call.page()));
    }
}
